/** Why a workbook cannot be read; who reads it says so in the words of those who made it. */
export type WorkbookFaultCode =
  /** No zip, a damaged one, or damaged XML in it. */
  | 'broken'
  /** A sound zip that holds no workbook. */
  | 'no-workbook'
  /** It unpacks to more than is read, or its texts are more than memory may hold. */
  | 'too-large';

/** Thrown on the way through a workbook; caught where the workbook is judged. */
export class WorkbookFault extends Error {
  readonly code: WorkbookFaultCode;

  constructor(code: WorkbookFaultCode, what: string) {
    super(what);
    this.name = 'WorkbookFault';
    this.code = code;
  }
}
