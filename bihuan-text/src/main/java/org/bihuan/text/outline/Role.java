package org.bihuan.text.outline;

/** What a section is for. The words on the screen come from the message files. */
public enum Role {
    /** 基本情况, 会前准备: what was done before. */
    PREPARATION,
    /** 上年度整改落实情况. */
    PRIOR_RECTIFICATION,
    /** 存在的问题: the part that holds the findings. */
    FINDINGS,
    /** One dimension of the notice, inside the findings. */
    DIMENSION,
    /** 典型案例剖析. */
    CASE,
    /** 个人有关事项. */
    PERSONAL_MATTERS,
    /** 对征求到的意见的回应. */
    OPINION_REPLIES,
    /** 原因剖析. */
    CAUSES,
    /** 整改措施, 努力方向. */
    MEASURES,
    /** A heading inside a part that stands for one finding, cause or measure. */
    ITEM,
    /** Recognised as a heading, its purpose not recognised. */
    OTHER
}
