import { expect, test } from 'vitest'
import { problemMessage } from './problems.ts'

test('amounts in messages are written as the reader writes them; what is no amount stays as it is', () => {
  const said = (value: string, language: 'th' | 'vi' | 'en') =>
    problemMessage({ code: 'paymentTooLarge', with: value }, language)
  expect(said('165401.67', 'th')).toContain('165,401.67')
  expect(said('165401.67', 'vi')).toContain('165.401,67')
  expect(said('25000000', 'vi')).toContain('25.000.000')
  expect(said('123456789012345.10', 'en')).toContain('123,456,789,012,345.10')
  expect(said('2026', 'en')).toContain('2026')
  expect(problemMessage({ code: 'choice', with: 'th, vi, en' }, 'en')).toContain('th, vi, en')
})
