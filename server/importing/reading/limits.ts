/** What a file may cost us. Anything beyond is a TableProblem, never a slow or dead server. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  rows: 1_000_000,
  columns: 500,
  cellCharacters: 100_000,
  /** Bytes of one row of a CSV file that may be held before its end is found. */
  rowBytes: 8_000_000,
  /** Files inside an XLSX, their total size unpacked, and the size of those that must be held whole (shared texts, styles). */
  zipEntries: 10_000,
  zipBytes: 600 * 1024 * 1024,
  zipPartBytes: 128 * 1024 * 1024,
  /** A part larger than `ratioFrom` may not be packed tighter than this; honest sheets stay below 1:100. */
  zipRatio: 200,
  zipRatioFrom: 10 * 1024 * 1024,
  sheets: 50,
  /** Memory of the thread that reads, and how long we wait for it in all (our own pauses between rows do not count). */
  heapMegabytes: 768,
  milliseconds: 180_000,
  /** Rows a batch between the threads, and rows looked at for the samples. */
  batch: 500,
  sampleRows: 100,
  samples: 5,
  sampleCharacters: 200,
} as const
