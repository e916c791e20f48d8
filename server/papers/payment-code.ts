import { decimals } from '@kohoi/contract'
import type { PayTo } from './paper.ts'

type Code = NonNullable<PayTo['code']>

/**
 * The text of a payment code after EMVCo's merchant-presented QR: PromptPay (Thai QR Payment) or VietQR (NAPAS 247).
 * With an amount it is for one payment, without one the payer types it.
 */
export function payload(code: Code): string {
  const [country, currency, account] =
    code.kind === 'promptPay' ? ['TH', '764', promptPay(code.id)] : ['VN', '704', vietQr(code)]
  const amount = code.amount && withDecimals(code.amount, code.kind === 'promptPay' ? 'THB' : 'VND')
  const message = code.kind === 'vietQr' && code.message ? field('62', field('08', plainMessage(code.message))) : ''
  const text = [
    field('00', '01'),
    field('01', amount ? '12' : '11'),
    account,
    field('53', currency),
    amount ? field('54', amount) : '',
    field('58', country),
    message,
    '6304',
  ].join('')
  return text + crc(text)
}

/** A mobile number, a tax or citizen number of 13 digits, or an e-wallet of 15. */
function promptPay(id: string): string {
  const digits = id.replace(/\D/g, '')
  const [kind, proxy] =
    digits.length >= 15
      ? ['03', digits]
      : digits.length === 13
        ? ['02', digits]
        : ['01', digits.replace(/^(?:66|0)?/, '66').padStart(13, '0')]
  return field('29', field('00', 'A000000677010111') + field(kind, proxy))
}

const vietQr = ({ bank, account }: Extract<Code, { kind: 'vietQr' }>): string =>
  field(
    '38',
    field('00', 'A000000727') +
      field('01', field('00', bank) + field('01', account.replace(/\W/g, ''))) +
      field('02', 'QRIBFTTA'),
  )

/** Banks read plain letters and digits only, 25 of them. */
const plainMessage = (text: string): string =>
  text
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .slice(0, 25)

const withDecimals = (amount: string, currency: string): string => {
  const [whole = '0', part = ''] = amount.split('.')
  const places = decimals(currency)
  return places ? `${whole}.${part.padEnd(places, '0').slice(0, places)}` : whole
}

const field = (id: string, value: string): string => `${id}${String(value.length).padStart(2, '0')}${value}`

/** CRC-16/CCITT-FALSE over the whole text, in four hex digits. */
function crc(text: string): string {
  let value = 0xffff
  for (const letter of text) {
    value ^= letter.charCodeAt(0) << 8
    for (let bit = 0; bit < 8; bit += 1) value = ((value << 1) ^ (value & 0x8000 ? 0x1021 : 0)) & 0xffff
  }
  return value.toString(16).toUpperCase().padStart(4, '0')
}
