import pg from 'pg'

export type Known = { id: string; name: string; demo: 'making' | 'made' | null; admin: string | null }

/** The installation's workspaces as its owner sees them: which are demonstrations, and whether they are whole. */
export class Marks {
  private readonly client: pg.Client

  private constructor(client: pg.Client) {
    this.client = client
  }

  /** One seeding at a time; another one waits. */
  static async open(ownerUrl: string): Promise<Marks> {
    const client = new pg.Client({ connectionString: ownerUrl })
    client.on('error', () => {})
    await client.connect()
    await client.query(`select pg_advisory_lock(hashtext('kohoi demo')), set_config('app.whole', 'on', false)`)
    return new Marks(client)
  }

  close = (): Promise<void> => this.client.end()

  /** Every workspace with the address of its first administrator. */
  async known(): Promise<Known[]> {
    const { rows } = await this.client.query<Known>(`
      select w.workspace_id as id, w.name, w.demo,
        (select u.email from users u where u.workspace_id = w.workspace_id and u.role = 'admin' order by u.id limit 1) as admin
      from workspaces w order by w.created_at, w.workspace_id`)
    return rows
  }

  /** The workspace is whole from now on. */
  async finish(id: string): Promise<void> {
    await this.client.query(`update workspaces set demo = 'made' where workspace_id = $1`, [id])
  }

  /** Takes a half-made demonstration away with everything in it, issued documents too; tables go as soon as nothing points to their rows. */
  async clear(id: string): Promise<void> {
    const { rows } = await this.client.query<{ name: string }>(`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'workspace_id' and not a.attisdropped`)
    const { rows: kept } = await this.client.query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'keep_issued'`,
    )
    const keepIssued = async (act: 'enable' | 'disable') => {
      for (const { name } of kept) await this.client.query(`alter table ${name} ${act} trigger keep_issued`)
    }
    await this.client.query('begin')
    await keepIssued('disable')
    let left = rows.map(({ name }) => name)
    while (left.length) {
      const held: string[] = []
      for (const name of left) {
        await this.client.query('savepoint one')
        try {
          await this.client.query(`delete from "${name}" where workspace_id = $1`, [id])
        } catch (error) {
          if ((error as { code?: string }).code !== '23503') throw error
          await this.client.query('rollback to savepoint one')
          held.push(name)
        }
      }
      if (held.length === left.length) throw new Error(`the tables ${held.join(', ')} hold each other`)
      left = held
    }
    await keepIssued('enable')
    await this.client.query('commit')
  }

  /** Jobs of a workspace that failed, which would leave it half alive. */
  async failures(id: string): Promise<string[]> {
    const { rows } = await this.client.query<{ last_error: string; reaction: string }>(
      'select reaction, last_error from jobs where workspace_id = $1 and last_error is not null',
      [id],
    )
    return rows.map((row) => `${row.reaction}: ${row.last_error}`)
  }
}
