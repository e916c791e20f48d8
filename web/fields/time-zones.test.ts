import { expect, test } from 'vitest'
import { presentName, zoneChoices } from './time-zones.ts'

test('a browser that knows Saigon only by its old name offers Ho Chi Minh, once', () => {
  const zones = zoneChoices(['Asia/Saigon', 'Asia/Ho_Chi_Minh', 'Europe/Kiev', 'Asia/Tokyo'])
  expect(zones.map(({ value }) => value)).toEqual([
    'Asia/Bangkok',
    'Asia/Ho_Chi_Minh',
    'Asia/Tokyo',
    'Europe/Kyiv',
    'UTC',
  ])
  expect(zones.find(({ value }) => value === 'Asia/Ho_Chi_Minh')?.also).toContain('Asia/Saigon')
})

test('every zone offered is one that clocks know, and none is offered twice', () => {
  const zones = zoneChoices().map(({ value }) => value)
  expect(new Set(zones).size).toBe(zones.length)
  const spots = new Set(zones.map((zone) => `${new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)} ${zone}`))
  expect(spots.size).toBe(zones.length)
  expect(zones.map(presentName)).toEqual(zones)
})
