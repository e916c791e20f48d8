import type { Language } from '@kohoi/rules'

const set = (...ranges: (number | [number, number])[]) => {
  const found = new Uint8Array(256)
  for (const range of ranges) {
    const [from, to] = typeof range === 'number' ? [range, range] : range
    found.fill(1, from, to + 1)
  }
  return found
}

/** windows-874: bytes that mean nothing, vowels and tones that need a Thai letter before, vowels written before their consonant. */
const noThai = set([0x81, 0x84], [0x86, 0x90], [0x98, 0x9f], [0xdb, 0xde], [0xfc, 0xff])
const thaiFollower = set([0xd0, 0xda], 0xe5, [0xe7, 0xee])
const thaiLeader = set([0xe0, 0xe4])
const thaiConsonant = set([0xa1, 0xce])
const thaiBefore = set([0xa1, 0xda], [0xe5, 0xee])

/** windows-1258 writes the five tones as marks of their own after the vowel. */
const tone = set(0xcc, 0xd2, 0xde, 0xec, 0xf2)
const vowel = set(
  ...[...'aeiouyAEIOUY'].map((c) => c.charCodeAt(0)),
  0xc2,
  0xc3,
  0xca,
  0xd4,
  0xd5,
  0xdd,
  0xe2,
  0xe3,
  0xea,
  0xf4,
  0xf5,
  0xfd,
)

/** Counts how well the bytes of a file without Unicode would read as Thai and as Vietnamese. */
export class Letters {
  high = 0
  lonely = 0
  thaiFaults = 0
  tones = 0
  toneFaults = 0
  /** Characters of UTF-8, and bytes that are none. */
  unicode = 0
  unicodeFaults = 0
  #before = 0
  #beforeThat = 0
  #missing = 0

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte >= 0x80 || this.#before >= 0x80) this.#high(byte)
      if (byte >= 0x80 || this.#missing > 0) this.#utf8(byte)
      this.#beforeThat = this.#before
      this.#before = byte
    }
  }

  #high(byte: number): void {
    const before = this.#before
    if (before >= 0x80 && byte < 0x80 && this.#beforeThat < 0x80) this.lonely++
    if (thaiLeader[before] && !thaiConsonant[byte]) this.thaiFaults++
    if (byte < 0x80) return
    this.high++
    if (noThai[byte] || (thaiFollower[byte] && !thaiBefore[before])) this.thaiFaults++
    if (tone[byte]) {
      if (vowel[before]) this.tones++
      else this.toneFaults++
    }
  }

  #utf8(byte: number): void {
    if (byte >= 0x80 && byte < 0xc0) {
      if (this.#missing === 0) this.unicodeFaults++
      else if (--this.#missing === 0) this.unicode++
      return
    }
    if (this.#missing > 0) this.unicodeFaults++
    this.#missing = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0
  }

  /** UTF-8 with a broken byte here and there is still UTF-8. */
  get isUtf8(): boolean {
    return this.unicode > 0 && this.unicode >= this.unicodeFaults * 10
  }

  /** The code page these bytes are in; where several fit, the user's own. */
  codePage(language: Language): 'windows-874' | 'windows-1258' | 'windows-1252' {
    const thai = this.high > 0 && this.thaiFaults <= this.high * 0.02
    const clearlyThai = thai && this.high >= 4 && this.lonely <= this.high * 0.3
    const vietnamese = this.tones > 0 && this.toneFaults <= this.tones * 0.05
    if (language === 'th' && thai) return 'windows-874'
    if (language === 'vi' && (vietnamese || (!clearlyThai && this.toneFaults <= this.tones))) return 'windows-1258'
    if (clearlyThai) return 'windows-874'
    if (vietnamese && this.tones >= 3) return 'windows-1258'
    return 'windows-1252'
  }
}
