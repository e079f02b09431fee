package org.bihuan.text.check;

/** How much a remark weighs. It says nothing about a person. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
