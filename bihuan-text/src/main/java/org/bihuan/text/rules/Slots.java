package org.bihuan.text.rules;

import java.util.regex.Pattern;

/**
 * What a promise needs, as it may stand in a text: who, by when or how often, and by what it will
 * be known.
 */
final class Slots {
    private static final Pattern OWNER =
            Pattern.compile(
                    "由[^，。；]{1,16}?(负责|牵头|承担|落实|组织|完成|办理|审核|复核|收集|汇总|登记|检查|把关|签字|督办|列|逐|带队|当日|分片|作|抽|按|主持|接|报|汇|统)"
                            + "|责任(人|领导|单位|部门|科室)[：:]|牵头(人|领导|单位)|(我|本人)(带头|负责|牵头|每|将|打算|要|自己|来|亲自)|安排[\\u4e00-\\u9fa5]{2,8}(每|负责|于|在)"
                            + "|(办公室|人事科|财务科|宣传科|工程科|业务科|支部|党支部|支委|党委办|院办|教务处|总务处|质量部|[\\u4e00-\\u9fa5]{2,4}委员|班子成员|书记|主任|站长|所长)[^，。；]{0,6}(负责|牵头|每|于|逐|按|汇总|督办|登记|检查|带队|走访|在)");
    private static final Pattern DATE =
            Pattern.compile(
                    "[0-9０-９]{1,2}月|[0-9０-９]{4}年(?!度工作)|[一二三四五六七八九十]{1,2}月(底|份|初|前)|(年底|年内|月底|季度末|学期末|汛期|春节|国庆)[^，。；]{0,2}前|[一二三四]季度"
                            + "|每(年|半年|季度?|月|周|日|天|学期|两周|逢|个?工作日)|按(月|季|周|年|季度)|[0-9０-９一二两三四五六七八九十]+(个)?(工作)?(日|天|小时|周|个月)(之)?内");
    private static final Pattern INDICATOR =
            Pattern.compile(
                    "(不少于|不低于|不超过|至少|达到|控制在|降至|降到|压减|减少|提高到|提升到|增加到|完成率|满意度|合格率|办结率|覆盖率)[^，。；]{0,8}[0-9０-９一二两三四五六七八九十百]"
                            + "|[0-9０-９]+(\\.[0-9０-９]+)?(%|％|次|户|人次|个|件|份|篇|场|家|名|条|台|处|万元|元|小时|天|分钟|本|项|学时|人|株|门)|百分之|百分百|全覆盖|清零"
                            + "|[一二两三四五六七八九十]+(次|户|篇|场|份|件|本|项|家|条)");

    private static final Pattern LABEL =
            Pattern.compile("(完成|整改|办理)(时限|时间|日期|期限)|责任(人|领导|单位|部门|科室)|牵头(领导|单位)");

    private Slots() {}

    /** The words without the labels of a form: 完成时限 completes nothing. */
    static String withoutLabels(String text) {
        return LABEL.matcher(text).replaceAll("");
    }

    static boolean owner(String text) {
        return OWNER.matcher(text).find();
    }

    static boolean date(String text) {
        return DATE.matcher(text).find();
    }

    static boolean indicator(String text) {
        return INDICATOR.matcher(text).find();
    }
}
