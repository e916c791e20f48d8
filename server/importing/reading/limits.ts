/** What a file may cost us. Anything beyond is a TableProblem, never a slow or dead server. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  rows: 1_000_000,
  columns: 500,
  cellCharacters: 100_000,
  /** Bytes of text in one row of a CSV file, and characters that may be read on (a few pieces of the file) before its end is found. */
  rowBytes: 8_000_000,
  aheadCharacters: 12_000_000,
  /** Files inside an XLSX, their total size unpacked, and the size of those that must be held whole (shared texts, styles). */
  zipEntries: 10_000,
  zipBytes: 600 * 1024 * 1024,
  zipPartBytes: 128 * 1024 * 1024,
  /** A part larger than `ratioFrom` may not be packed tighter than this; honest sheets stay below 1:100. */
  zipRatio: 200,
  zipRatioFrom: 10 * 1024 * 1024,
  sheets: 50,
  /** Memory of the process that reads, and how long we wait for it in all (our own pauses between rows do not count). */
  heapMegabytes: 768,
  milliseconds: 180_000,
  /** What the process sends at a time: so many rows, or so much text. */
  batch: 500,
  batchCharacters: 500_000,
  /** Rows looked at for the samples, and what of them is kept. */
  sampleRows: 100,
  samples: 5,
  sampleCharacters: 200,
} as const
