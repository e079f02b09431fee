package org.bihuan.reading;

/** A small document with one of everything, to be mangled. */
final class HostilePieces {
    static final String DOCUMENT =
            """
            <?xml version="1.0"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
             xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr>
            <w:t>甲</w:t><w:fldChar w:fldCharType="begin"/><w:instrText>X</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:ins><w:r><w:t>乙</w:t><w:sym w:char="F0FE"/></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:del><w:r><w:delText>丙</w:delText>
            </w:r></w:del></w:p></w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent><w:br/></w:r></w:p>
            </w:body></w:document>
            """;

    private HostilePieces() {}
}
