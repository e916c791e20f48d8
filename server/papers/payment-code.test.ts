import { expect, test } from 'vitest'
import { payload } from './payment-code.ts'

/** Fields of an EMVCo text: id → value. */
function fields(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (let at = 0; at < text.length; ) {
    const length = Number(text.slice(at + 2, at + 4))
    found[text.slice(at, at + 2)] = text.slice(at + 4, at + 4 + length)
    at += 4 + length
  }
  return found
}

test('the example of NAPAS for an account without amount comes out sign by sign', () => {
  expect(payload({ kind: 'vietQr', bank: '970403', account: '0011012345678' })).toBe(
    '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F',
  )
})

test('VietQR bears whole dong and a message in plain letters', () => {
  const code = fields(
    payload({
      kind: 'vietQr',
      bank: '970436',
      account: '0011223344556',
      amount: '8124997',
      message: 'Đặt cọc INV-2026-0042 lần một',
    }),
  )
  expect(code).toMatchObject({ '01': '12', '53': '704', '54': '8124997', '58': 'VN' })
  expect(fields(code['62'] ?? '')['08']).toBe('Dat coc INV20260042 lan m')
})

test('PromptPay takes a phone, a tax number and an e-wallet', () => {
  const proxy = (id: string) => fields(fields(payload({ kind: 'promptPay', id }))['29'] ?? '')
  expect(proxy('081-234-5678')).toEqual({ '00': 'A000000677010111', '01': '0066812345678' })
  expect(proxy('+66 81 234 5678')).toMatchObject({ '01': '0066812345678' })
  expect(proxy('0-9955-69000-01-3')).toMatchObject({ '02': '0995569000013' })
  expect(proxy('004999000288505')).toMatchObject({ '03': '004999000288505' })
  const code = fields(payload({ kind: 'promptPay', id: '0995569000013', amount: '396296.3' }))
  expect(code).toMatchObject({ '00': '01', '01': '12', '53': '764', '54': '396296.30', '58': 'TH' })
})
