import type { Field, Language, Noun } from '@kohoi/contract'
import { countryName, type Label, l } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { csvWriter } from '../exporting/sheets/csv-writer.ts'
import { xlsxWriter } from '../exporting/sheets/xlsx-writer.ts'
import { Download } from '../http/route.ts'
import type { Asked } from '../records/list.ts'
import { currencyOf, dayOf, timeZoneOf } from '../records/surroundings.ts'
import { invalid } from '../refuse.ts'
import { type ImportField, importable, importFields } from './meaning/import-fields.ts'

const formats = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file to fill in: a column for each field in the actor's language, and a row that shows how, which can be imported as it stands. */
export function templateFile(ctx: Ctx, { entity = '', format = 'csv', ...unknown }: Asked): Download {
  const [name] = Object.keys(unknown)
  if (name !== undefined) throw invalid([{ path: name, code: 'unknownParameter' }])
  if (format !== 'csv' && format !== 'xlsx') throw invalid([{ path: 'format', code: 'choice', with: 'csv, xlsx' }])
  const { noun } = importable(ctx, entity)
  const { language } = ctx.actor
  const fields = [...importFields(noun, ctx).values()].filter(({ matchOnly }) => !matchOnly)
  const rows = [fields.map(({ field }) => field.label[language]), fields.map((field) => exampleOf(ctx, noun, field))]
  const content = format === 'csv' ? csvWriter(rows) : xlsxWriter(rows, { sheet: noun.plural[language] })
  return new Download(content, {
    'content-type': formats[format],
    'content-disposition': `attachment; filename="${noun.path}-template.${format}"`,
  })
}

/** What stands in the example row, by the last part of the field's name; names end in .example, which belongs to nobody (RFC 2606). */
const examples: Readonly<Record<string, Label>> = {
  name: l('Example name', 'ชื่อตัวอย่าง', 'Tên ví dụ'),
  contactName: l('Anna Example', 'คุณตัวอย่าง ใจดี', 'Nguyễn Văn Ví Dụ'),
  companyName: l('Example Ltd', 'บริษัท ตัวอย่าง จำกัด', 'Công ty TNHH Ví Dụ'),
  jobTitle: l('Purchasing manager', 'ผู้จัดการฝ่ายจัดซื้อ', 'Trưởng phòng mua hàng'),
  honorific: l('Ms', 'คุณ', 'Bà'),
  email: l('anna@company.example', 'somying@company.example', 'hoa@congty.example'),
  phone: l('02 123 4567', '02 123 4567', '028 3812 3456'),
  website: l('https://company.example', 'https://company.example', 'https://congty.example'),
  businessType: l('Retail', 'ค้าปลีก', 'Bán lẻ'),
  line: l('99 Example Road', '99 ถนนตัวอย่าง', '99 đường Ví Dụ'),
  district: l('Pathum Wan', 'ปทุมวัน', 'Quận 1'),
  city: l('Pathum Wan', 'ปทุมวัน', 'Quận 1'),
  province: l('Bangkok', 'กรุงเทพมหานคร', 'Thành phố Hồ Chí Minh'),
  postalCode: l('10330', '10330', '700000'),
  language: l('English', 'ไทย', 'Tiếng Việt'),
  unit: l('piece', 'ชิ้น', 'cái'),
  sku: l('EX-001', 'EX-001', 'EX-001'),
  employees: l('50', '50', '50'),
  creditDays: l('30', '30', '30'),
  probability: l('20', '20', '20'),
  vatRate: l('7', '7', '10'),
}

/** Left empty where a value would decide something: who gets the record, what is its state. */
const decisive = new Set([
  'ownerId',
  'teamId',
  'failureReasonId',
  'isDefault',
  'position',
  'accountId',
  'contactId',
  'externalNumber',
  'lostReasonId',
  'lostNote',
  'lines.quantity',
  'lines.unitPrice',
  'closedAt',
  'createdAt',
])

function exampleOf(ctx: Ctx, noun: Noun, { name, field }: ImportField): string {
  const { language } = ctx.actor
  if (decisive.has(name)) return ''
  const known = name.startsWith('custom.') ? undefined : examples[name.split('.').at(-1) ?? '']
  return known?.[language] ?? byType(ctx, noun, field, language)
}

function byType(ctx: Ctx, noun: Noun, field: Field, language: Language): string {
  const { config } = ctx
  switch (field.type) {
    case 'country':
      return countryName(config.list('company')[0]?.country ?? 'TH', language)
    case 'choice':
    case 'choices':
      return field.options?.[0]?.label[language] ?? ''
    case 'money':
      return `${language === 'vi' ? '1.000.000' : '1,000,000'} ${currencyOf(config)}`
    case 'integer':
      return '1'
    case 'decimal':
    case 'percent':
      return '10'
    case 'date':
      return dayOf(ctx.now, timeZoneOf(config))
    case 'dateTime':
      return `${dayOf(ctx.now, timeZoneOf(config))} 09:00`
    case 'yesNo':
      return ({ en: 'Yes', th: 'ใช่', vi: 'Có' } as const)[language]
    case 'email':
      return examples.email?.[language] ?? ''
    case 'phone':
      return examples.phone?.[language] ?? ''
    case 'url':
      return examples.website?.[language] ?? ''
    case 'reference':
      return field.to && field.to !== 'user' && field.to !== noun.name ? firstName(ctx, field.to) : ''
    default:
      return ''
  }
}

/** The first active entry of a catalogue; one that begins with nothing to choose has none. */
function firstName({ config }: Ctx, nounName: string): string {
  const list = config.list(nounName as 'tag') as
    | readonly { name: string; active: boolean; isDefault?: boolean }[]
    | undefined
  return (list?.find((entry) => entry.active && entry.isDefault) ?? list?.find((entry) => entry.active))?.name ?? ''
}
