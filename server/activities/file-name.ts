const separators = /[/\\\u2044\u2215\u29f5\u29f8\u29f9\ufe68\uff0f\uff3c]/
/** Control, surrogates left alone, zero width, direction marks, line and paragraph separators: what can make a name look like another. */
const unseen = /\p{Cc}|\p{Cs}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u3164|\uffa0/gu
const longest = 255

/** A file's name as it is kept: its last part, NFC, without anything unseen, never empty; what is cut off is cut before the ending. */
export function cleanFileName(given: string): string {
  const parts = given
    .replace(unseen, '')
    .normalize('NFC')
    .split(separators)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /[^.\s]/.test(part))
  const name = [...(parts.at(-1) ?? 'file')]
  if (name.length <= longest) return name.join('')
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : []
  return [...name.slice(0, longest - ending.length), ...ending].join('')
}

/** Content-Disposition that every browser saves under the right name (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`
}

/** Kinds of content that are handed out as what they are said to be. Nothing among them runs in a page. */
const safe = new Set([
  'application/pdf',
  'application/json',
  'application/msword',
  'application/rtf',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.oasis.opendocument.presentation',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/zip',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'image/bmp',
  'image/gif',
  'image/heic',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'message/rfc822',
  'text/calendar',
  'text/csv',
  'text/plain',
  'video/mp4',
  'video/quicktime',
  'video/webm',
])

/** The content type a file is kept under: what its sender said if that is harmless, else bytes. */
export function safeContentType(said: string | undefined): string {
  const type = (said ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return safe.has(type) ? type : 'application/octet-stream'
}
