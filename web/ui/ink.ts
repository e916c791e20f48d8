/** `#d4380d`, `#D43`, as three numbers; null for anything else. */
export function readColour(colour: string): [number, number, number] | null {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1]
  if (!hex) return null
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as [number, number, number]
}

/** Relative luminance after WCAG 2. */
export function luminance([red, green, blue]: readonly [number, number, number]): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** Black or white, whichever is easier to read on a ground; one of them always reaches 4.58. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const read = readColour(colour)
  if (!read) return '#000000'
  const ground = luminance(read)
  return 1.05 / (ground + 0.05) > (ground + 0.05) / 0.05 ? '#ffffff' : '#000000'
}
