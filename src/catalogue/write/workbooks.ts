import type ExcelJS from 'exceljs';

/** The class of workbooks of ExcelJS. Loaded when somebody writes one, and without what reads and streams them: the whole takes three times as long to load. */
export async function workbooks(): Promise<typeof ExcelJS.Workbook> {
  return (await import('exceljs/lib/doc/workbook.js')).default;
}
