import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { account, contact, lead, type Noun, opportunity, product, user } from '@kohoi/contract'
import { describe, expect, test } from 'vitest'
import { fillsFromCell } from './read-cell.ts'
import { suggestField, suggestMapping, type Target } from './suggest-field.ts'

const targets = ({ fields }: Noun): Target[] =>
  Object.entries(fields)
    .filter(([, { type, readOnly }]) => fillsFromCell(type) && !readOnly)
    .map(([field, { type, label }]) => ({ field, type, labels: label }))

const guess = (names: string[], noun: Noun) =>
  suggestMapping(
    names.map((name) => ({ name, sample: [] })),
    targets(noun),
  )

describe('the columns of', () => {
  test('a list of leads in Thai', () => {
    const names = [
      'ชื่อ',
      'ชื่อผู้ติดต่อ',
      'ชื่อบริษัท',
      'อีเมล์',
      'เบอร์โทร',
      'จังหวัด',
      'จำนวนพนักงาน',
      'แหล่งที่มา',
      'พนักงานขาย',
      'หมายเหตุ',
    ]
    const fields = [
      'name',
      'contactName',
      'companyName',
      'email',
      'phone',
      'province',
      'employees',
      'sourceId',
      'ownerId',
      'note',
    ]
    expect(guess(names, lead)).toEqual(fields)
  })

  test('a list of leads in Vietnamese, with marks or without, in either form of Unicode', () => {
    const names = [
      'Tên',
      'Người liên hệ',
      'Công ty',
      'Email',
      'Số điện thoại',
      'Tỉnh/Thành phố',
      'Quy mô nhân sự',
      'Nguồn',
      'Phụ trách',
      'Ghi chú',
    ]
    const fields = [
      'name',
      'contactName',
      'companyName',
      'email',
      'phone',
      'province',
      'employees',
      'sourceId',
      'ownerId',
      'note',
    ]
    expect(guess(names, lead)).toEqual(fields)
    expect(
      guess(
        names.map((name) => name.normalize('NFD').toUpperCase()),
        lead,
      ),
    ).toEqual(fields)
    expect(suggestField('SDT', [], targets(lead))).toBe('phone')
    expect(suggestField('So dien thoai', [], targets(lead))).toBe('phone')
  })

  test('a list as other programs write it', () => {
    expect(guess(['Company', 'Contact Person', 'E-Mail *', 'Tel.', 'jobTitle', 'STATE', 'Lead_Source'], lead)).toEqual([
      'companyName',
      'contactName',
      'email',
      'phone',
      'jobTitle',
      'province',
      'sourceId',
    ])
    expect(
      guess(['Deal name', 'Account', 'Deal Value (THB)', 'Close Date', 'Deal stage', 'Sales agent'], opportunity),
    ).toEqual(['name', 'accountId', 'expectedRevenue', 'expectedCloseDate', 'stageId', 'ownerId'])
    expect(guess(['Full name', 'Company', 'Position'], contact)).toEqual(['name', 'accountId', 'jobTitle'])
  })
})

test('the real lists of accounts, products and people find their fields', async () => {
  expect(guess(await header('accounts'), account)).toEqual([
    'name',
    'businessType',
    null,
    null,
    'employees',
    null,
    null,
  ])
  expect(guess(await header('products'), product)).toEqual(['name', null, 'price'])
  expect(guess(await header('sales_teams'), user)).toEqual(['name', 'managerId', 'region'])
  expect(guess(await header('accounts'), lead)).toEqual([
    'companyName',
    'businessType',
    null,
    'expectedRevenue',
    'employees',
    'country',
    null,
  ])
})

test('no field is given to two columns, and the exact name wins', () => {
  expect(guess(['Company', 'companyName', 'Company (2)', 'name'], lead)).toEqual([null, 'companyName', null, 'name'])
  expect(guess(['Phone', 'Mobile'], lead)).toEqual(['phone', null])
})

test('what stands in the column has its say', () => {
  const fields = targets(lead)
  expect(suggestField('Contact', ['lan@example.vn', 'hung@example.vn'], fields)).toBe('contactName')
  expect(suggestField('Liên lạc', ['lan@example.vn', 'hung@example.vn'], fields)).toBe('email')
  expect(suggestField('Phone', ['lan@example.vn'], fields)).toBe('email')
  expect(suggestField('Staff', ['Somchai', 'Lan'], fields)).toBeNull()
  expect(suggestField('Staff', ['1,200', '๓๕'], fields)).toBe('employees')
})

test('names of every object are just names', () => {
  expect(guess(['__proto__', 'constructor', 'toString', ''], lead)).toEqual([null, null, null, null])
})

async function header(file: string): Promise<string[]> {
  const lines = createInterface({ input: createReadStream(new URL(`../samples/maven/${file}.csv`, import.meta.url)) })
  for await (const line of lines) return line.split(',')
  return []
}
