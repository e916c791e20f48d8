import { fileURLToPath } from 'node:url'
import { type Font, openSync } from 'fontkit'
import { drawn } from './text-layer.ts'

/** One face for Thai, Vietnamese and Latin, parsed once for the life of the thread. */
export type Face = { readonly font: Font; widthOf(text: string, size: number): number }

export const regular = face('400Regular/Sarabun_400Regular.ttf')
export const bold = face('600SemiBold/Sarabun_600SemiBold.ttf')

/** So many widths are remembered: the words of a catalogue, not of a year. */
const remembered = 20_000

function face(file: string): Face {
  const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/sarabun/${file}`))
  const font = openSync(path)
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`)
  const widths = new Map<string, number>()
  return {
    font,
    widthOf(text, size) {
      let em = widths.get(text)
      if (em === undefined) {
        if (widths.size >= remembered) widths.clear()
        em = font.layout(drawn(text)).advanceWidth / font.unitsPerEm
        widths.set(text, em)
      }
      return em * size
    },
  }
}
