const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '')

/** The text of a mail as a page: paragraphs, lines, addresses that can be clicked. Nothing in the text becomes markup. */
export function asHtml(text: string): string {
  const paragraphs = text.trim().split(/\n{2,}/)
  const body = paragraphs.map((one) => `<p>${one.split('\n').map(withLinks).join('<br>')}</p>`).join('\n')
  return `<!doctype html>
<html><head><meta charset="utf-8"></head>
<body style="font: 16px/1.5 sans-serif; color: #16201e; max-width: 40em">
${body}
</body></html>
`
}

const withLinks = (line: string) =>
  line
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, i) => (i % 2 ? `<a href="${escaped(piece)}">${escaped(piece)}</a>` : escaped(piece)))
    .join('')
