package org.bihuan.server.exchange;

import java.util.Map;
import org.bihuan.server.exchange.ExportColumns.Format;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A form and no link: what is handed out is written down. */
@Controller
class ExportPages {
    private final LedgerExports exports;

    ExportPages(LedgerExports exports) {
        this.exports = exports;
    }

    /** The list at an address, in the format of the button that was pressed. */
    @PostMapping("/ledger/export")
    ResponseEntity<byte[]> export(
            Page page, SignedIn who, @RequestParam Map<String, String> asked) {
        Format format = Format.byWord(asked.getOrDefault("format", ""));
        return DownloadPages.file(
                exports.write(who, page, format, asked),
                page.say("exchange.export.name", page.today().toString()) + format.ending(),
                format.type());
    }
}
