import { fileURLToPath } from 'node:url'
import { type Font, type GlyphRun, openSync } from 'fontkit'
import { drawn } from './text-layer.ts'

/** One face for Thai, Vietnamese and Latin, parsed once for the life of the thread. */
export type Face = { readonly font: Font; widthOf(text: string, size: number): number }

export const regular = face('400Regular/Sarabun_400Regular.ttf')
export const bold = face('600SemiBold/Sarabun_600SemiBold.ttf')

/** So many texts are remembered: the words of a catalogue, not of a year. */
const remembered = 5000

function face(file: string): Face {
  const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/sarabun/${file}`))
  const font = openSync(path)
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`)
  // A glyph keeps the letter it is first asked for by. One that came first as a part of another (ơ of ờ) would stand for no letter, and be lost
  // to whoever searches or copies, in all that this thread prints after.
  for (const letter of font.characterSet) font.glyphForCodePoint(letter)
  const layout = font.layout.bind(font)
  const runs = new Map<string, GlyphRun>()
  const runOf = (text: string): GlyphRun => {
    let run = runs.get(text)
    if (!run) {
      if (runs.size >= remembered) runs.clear()
      run = layout(text)
      runs.set(text, run)
    }
    return run
  }
  // Shaping costs more than all the rest. Who prints scales the positions in place, so each document has its own.
  font.layout = (text, features) => (features ? layout(text, features) : ownCopy(runOf(text)))
  return { font, widthOf: (text, size) => (runOf(drawn(text)).advanceWidth / font.unitsPerEm) * size }
}

function ownCopy(run: GlyphRun): GlyphRun {
  const copy = Object.create(Object.getPrototypeOf(run) as object, Object.getOwnPropertyDescriptors(run)) as GlyphRun
  copy.positions = run.positions.map((position) => ({ ...position }))
  return copy
}
