import { expect, test } from 'vitest'
import { cutCsv } from './read-errors.ts'

test('quoted cells keep commas, quotes and line breaks', () => {
  expect(cutCsv('\uFEFFRow,Reason\r\n2,"Country “Philipines”: no, ""that"" is not\r\nan entry"\r\n', true)).toEqual([
    ['Row', 'Reason'],
    ['2', 'Country “Philipines”: no, "that" is not\nan entry'],
  ])
})

test('a record that has not wholly arrived is left out until the end', () => {
  expect(cutCsv('1,อีเมล\r\n2,"Khô', false)).toEqual([['1', 'อีเมล']])
  expect(cutCsv('1,อีเมล\r\n2,Không', true)).toEqual([
    ['1', 'อีเมล'],
    ['2', 'Không'],
  ])
})
