fetch("https://example.org/call-home");
