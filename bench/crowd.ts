import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quickFold } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import pg from 'pg'
import { password } from './client.ts'
import type { BenchWorld } from './world.ts'

const teams = 20
const membersOfTeam = 25

/** A sales organisation of 20 teams of 25 with `size` leads and open opportunities each. Answers who looks at them: of all, of one team, of his own. */
export async function crowd(world: BenchWorld, size: number) {
  const client = new pg.Client({ connectionString: world.databaseUrl })
  await client.connect()
  if (!world.known) {
    await hire(client)
    for (const entity of ['lead', 'opportunity']) {
      await customField(world, entity, 'region', 'choice', ['north', 'south', 'east', 'west', 'islands'])
      await customField(world, entity, 'size', 'integer')
    }
    for (let i = 1; i <= 12; i++) await world.must('POST', '/tags', { name: `Tag ${i}` })
    for (let i = 1; i <= 30; i++) await world.must('POST', '/products', { name: `Product ${i}`, kind: 'goods' })
    await draw(client, size)
  }
  const signIn = async (email: string) => {
    const { rows } = await client.query<{ id: string; version: number }>(
      'select id, version from users where email = $1',
      [email],
    )
    const [user] = rows
    await world.must('PATCH', `/users/${user?.id}`, { password }, { 'if-match': `"${user?.version}"` })
    return world.as(email)
  }
  const people = {
    all: world,
    team: await signIn('seller7.1@crowd.example'),
    own: await signIn('seller7.9@crowd.example'),
  }
  await client.end()
  return people
}

async function hire(client: pg.Client): Promise<void> {
  await client.query(
    `insert into users (workspace_id, id, created_at, updated_at, name, email, role, language, texts)
     select w.workspace_id, gen_random_uuid(), now(), now(), 'Seller ' || t || '.' || m, 'seller' || t || '.' || m || '@crowd.example',
       case m when 1 then 'leader' else 'salesperson' end, 'en', jsonb_build_object('email', 'seller' || t || '.' || m || '@crowd.example')
     from workspaces w, generate_series(1, $1::int) t, generate_series(1, $2::int) m`,
    [teams, membersOfTeam],
  )
  await client.query(
    'insert into logins (email, workspace_id, user_id) select email, workspace_id, id from users on conflict do nothing',
  )
  await client.query(
    `insert into teams (workspace_id, id, created_at, updated_at, name, company_id, leader_id, position)
     select u.workspace_id, gen_random_uuid(), now(), now(), 'Team ' || t, (select id from companies), u.id, t
     from generate_series(1, $1::int) t join users u on u.name = 'Seller ' || t || '.1'`,
    [teams],
  )
  await client.query(
    `insert into members (workspace_id, id, created_at, updated_at, team_id, user_id, position)
     select t.workspace_id, gen_random_uuid(), now(), now(), t.id, u.id, m
     from teams t, generate_series(1, $1::int) m, users u where u.name = 'Seller ' || t.position || '.' || m`,
    [membersOfTeam],
  )
  await client.query('update workspaces set config_version = config_version + 1')
}

function customField(world: BenchWorld, entity: string, code: string, kind: string, options?: readonly string[]) {
  const label = { en: code, th: code, vi: code }
  const offered = options?.map((option) => ({ code: option, label: { en: option, th: option, vi: option } }))
  return world.must('POST', '/custom-fields', { entity, code, kind, label, ...(offered && { options: offered }) })
}

async function draw(client: pg.Client, size: number): Promise<void> {
  for (const [table, words] of Object.entries({ things, persons, rares })) {
    await client.query(`create temp table ${table} (n integer, text text, lower text, folded text)`)
    await client.query(
      `insert into ${table} select n - 1, t, l, f from unnest($1::text[], $2::text[], $3::text[]) with ordinality x (t, l, f, n)`,
      [words, words.map(fold), words.map(quickFold)],
    )
  }
  await client.query(
    `select set_config('bench.size', $1, false), set_config('bench.workspace', workspace_id::text, false) from workspaces`,
    [size],
  )
  // One by one: VACUUM wants no transaction around it, and a text of several statements is one.
  for (const statement of readFileSync(join(import.meta.dirname, 'crowd.sql'), 'utf8').split(/;\n/))
    if (statement.trim()) await client.query(statement)
}

const things = [
  ...[
    'กล้องวงจรปิด',
    'ระบบควบคุมประตู',
    'เครื่องบันทึกภาพ',
    'สัญญาณกันขโมย',
    'ไม้กั้นรถยนต์',
    'โรงงาน',
    'คลังสินค้า',
    'สำนักงาน',
    'โรงแรม',
    'โรงพยาบาล',
  ],
  ...['หมู่บ้าน', 'ห้างสรรพสินค้า', 'ภูเก็ต', 'เชียงใหม่', 'ขอนแก่น', 'นครราชสีมา', 'ชลบุรี', 'ระยอง', 'สงขลา', 'อุดรธานี'],
  ...[
    'Camera giám sát',
    'Kiểm soát ra vào',
    'Đầu ghi hình',
    'Báo động chống trộm',
    'Cổng tự động',
    'Nhà máy',
    'Kho hàng',
    'Văn phòng',
    'Khách sạn',
  ],
  ...[
    'Bệnh viện',
    'Chung cư',
    'Siêu thị',
    'Hà Nội',
    'Đà Nẵng',
    'Cần Thơ',
    'Hải Phòng',
    'Bình Dương',
    'Đồng Nai',
    'Huế',
    'Nha Trang',
  ],
]
const persons = [
  ...[
    'สมชาย ใจดี',
    'สมหญิง รักไทย',
    'วิชัย ทองคำ',
    'ประเสริฐ ศรีสุข',
    'นภา แสงทอง',
    'อนุชา พงษ์ไทย',
    'กัญญา วงศ์สวัสดิ์',
    'ธนพล เจริญสุข',
  ],
  ...['ศิริพร บุญมา', 'ปิยะ ชัยมงคล', 'สุรชัย แก้วใส', 'พรทิพย์ มีสุข', 'จิราภรณ์ ทรัพย์มาก', 'อภิชาติ ดำรงค์'],
  ...[
    'Nguyễn Văn An',
    'Trần Thị Bích',
    'Lê Hoàng Cường',
    'Phạm Minh Đức',
    'Hoàng Thị Hạnh',
    'Vũ Quốc Khánh',
    'Đặng Thùy Linh',
    'Bùi Xuân Mạnh',
  ],
  ...['Đỗ Thu Ngân', 'Hồ Anh Phúc', 'Ngô Gia Quý', 'Dương Thị Sen', 'Lý Công Thành', 'Nguyễn Thị Uyên'],
]
/** One record in a thousand bears one of these. */
const rares = ['Zenith', 'Quokka', 'Xylem', 'Fjord', 'Wombat', 'Kayak', 'Jigsaw', 'Oxbow', 'Yonder', 'Umbra']
