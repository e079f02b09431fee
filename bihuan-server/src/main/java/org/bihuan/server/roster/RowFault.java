package org.bihuan.server.roster;

import org.bihuan.server.page.Said;

/**
 * Why a row cannot be taken.
 *
 * @param sheet the sheet's name in the file
 * @param row as the spreadsheet counts; 1 stands for the sheet as a whole and its header
 */
record RowFault(String sheet, int row, Said why) {}
