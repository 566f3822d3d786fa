// A part of ExcelJS that has no types of its own: the class that the whole calls Workbook.
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const workbook: typeof Workbook;
  export default workbook;
}
