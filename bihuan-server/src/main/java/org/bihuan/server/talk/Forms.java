package org.bihuan.server.talk;

import java.util.List;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Talks.Form;
import org.bihuan.framework.Words;

/** In what forms people talk: those of the framework, or the usual ones where it names none. */
final class Forms {

    private static final List<Form> USUAL =
            List.of(
                    new Form("face", new Words("当面", "face to face")),
                    new Form("group", new Words("集体", "in a group")),
                    new Form("phone", new Words("电话", "by telephone")),
                    new Form("video", new Words("视频", "by video")));

    private Forms() {}

    static List<Form> of(ReviewFramework framework) {
        List<Form> named = framework.talks().forms();
        return named.isEmpty() ? USUAL : named;
    }

    static Words name(ReviewFramework framework, String code) {
        return of(framework).stream()
                .filter(form -> form.code().equals(code))
                .map(Form::name)
                .findFirst()
                .orElse(new Words(code, code));
    }
}
