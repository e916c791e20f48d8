/** A number as a record or a filter writes it, with the nearest double kept beside it for speed. */
export type Decimal = { readonly near: number; readonly text: string }

const DECIMAL = /^[+-]?\d+(\.\d+)?$/

/** A JSON number or a decimal string such as `-12.50`; anything else is no number. */
export function isDecimal(raw: unknown): raw is number | string {
  return typeof raw === 'number' ? Number.isFinite(raw) : typeof raw === 'string' && DECIMAL.test(raw)
}

/** A JSON number means its shortest decimal: 0.1 is one tenth. */
export function decimal(raw: number | string): Decimal {
  return { near: Number(raw), text: String(raw) }
}

/**
 * Exact comparison, below, at or above zero. Rounding to doubles never swaps two numbers, so unequal doubles settle it;
 * equal ones may hide a difference and are compared digit by digit.
 */
export function compare(left: number | string, right: Decimal): number {
  const near = Number(left)
  if (near !== right.near) return near < right.near ? -1 : 1
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right.near) && String(left) === right.text) return 0
  const a = digits(String(left))
  const b = digits(right.text)
  const scale = Math.max(a.scale, b.scale)
  const difference = atScale(a, scale) - atScale(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The greatest whole number of `10 ** -decimals` not above a decimal, and whether it is exactly that. */
export function floorAt(text: string, decimals: number): { floor: bigint; exact: boolean } {
  const { units, scale } = digits(text)
  if (scale <= decimals) return { floor: units * 10n ** BigInt(decimals - scale), exact: true }
  const divisor = 10n ** BigInt(scale - decimals)
  const rest = units % divisor
  return { floor: units / divisor - (rest < 0n ? 1n : 0n), exact: rest === 0n }
}

/** A number written out in full, without exponent and without needless zeros behind the point. */
export function written(raw: number | string): string {
  const { units, scale } = digits(String(raw))
  return decimalText(units, scale)
}

/** `units` × 10^-scale in full: 1250 at 2 is `12.5`. */
export function decimalText(units: bigint, scale: number): string {
  const all = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const part = all.slice(all.length - scale).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${all.slice(0, all.length - scale)}${scale && part ? `.${part}` : ''}`
}

/** `text` is units × 10^-scale; doubles may be written with an exponent (1e+21, 5e-7). */
function digits(text: string): { units: bigint; scale: number } {
  const [mantissa = '', exponent = '0'] = text.split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(`${whole}${fraction}`.replace('+', ''))
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale }
}

function atScale(value: { units: bigint; scale: number }, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale)
}
