import { expect, test } from 'vitest'
import { differences } from './lock-file.ts'

const pino = { version: '10.4.0', integrity: 'sha512-a' }
const biomeForMac = { version: '2.6.8', integrity: 'sha512-b', optional: true, os: ['darwin'], cpu: ['x64'] }

test('another platform’s optional package may come or go with the registry; anything else that npm install changes is named', () => {
  expect(differences({ pino }, { pino, 'biome-mac': biomeForMac })).toEqual([])
  expect(differences({ pino, 'biome-mac': biomeForMac }, { pino })).toEqual([])
  expect(differences({ pino }, { pino: { ...pino, version: '10.5.0' } })).toEqual([
    'pino: committed 10.4.0, installed 10.5.0',
  ])
  expect(differences({ pino }, { pino: { ...pino, integrity: 'sha512-c' } })).toHaveLength(1)
  expect(differences({ pino }, {})).toEqual(['pino is only in one of the two'])
  expect(differences({ 'biome-mac': biomeForMac }, { 'biome-mac': { ...biomeForMac, version: '2.6.9' } })).toHaveLength(
    1,
  )
})
