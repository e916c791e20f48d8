import { expect, test } from 'vitest'
import { strengthOf } from './strength.ts'

test('says how many characters are missing, counted as a person counts them', () => {
  expect(strengthOf('')).toEqual({ kind: 'short', left: 12 })
  expect(strengthOf('ก๊วยเตี๋ยว')).toEqual({ kind: 'short', left: 2 })
})

test.each(['aaaaaaaaaaaa', 'abcabcabcabc', 'password1234', '121212121212', 'lethanhmai12'])(
  '%s is easy to guess',
  (password) => {
    expect(strengthOf(password, ['Mai', 'lethanhmai@havylinh.example'])).toEqual({ kind: 'easy' })
  },
)

test.each(['ba con mèo ăn cá', 'three cats eat fish', 'แมวสามตัวกินปลา'])('%s is strong', (password) => {
  expect(strengthOf(password, ['Lê Thanh Mai'])).toEqual({ kind: 'strong' })
})
