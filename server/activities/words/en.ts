/** What people are reminded with, in English; its shape is what the other languages must satisfy. */
export const en = {
  title: (name: string, late: boolean) => `${late ? 'Overdue' : 'Due today'}: ${name}`,
  body: (record: string, day: string) => `“${record}”, due ${day}.`,
  heading: (day: string) => `Your activities of ${day}`,
  many: (n: number, day: string, late: boolean) =>
    late ? `${n} activities have been due since ${day}` : `${n} activities are due today, ${day}`,
  calendar: 'Kohoi – My activities',
  open: 'Open My day',
  why: (name: string) => `You receive this mail because these activities are assigned to you, ${name}.`,
}

export type Words = typeof en
