import { slots } from '../slots.ts'

const s = slots('en')

export const mail = {
  sendAll: 'Send all waiting now',
  sendAgain: 'Send again',
  sending: (n: number) => (n === 0 ? 'No mail is waiting' : s.plural(n, 'Sending # mail', 'Sending # mails')),
  noServer:
    'No mail server is set, so mails wait here. Start the program with SMTP_URL (and MAIL_FROM); what waits then leaves by itself. Invitation links can be handed over under Users meanwhile.',
  emptyTitle: 'No mail here',
  emptyText: 'Invitations, alerts and quotations appear here once they are sent.',
  attempts: (n: number) => s.plural(n, '# attempt', '# attempts'),
  sentAt: (time: string) => `sent ${time}`,
  nextAt: (time: string) => `next attempt ${time}`,
  older: 'Show older',
  jobsIntro:
    'What the program does in the background, such as notifying and scoring. It tries several times before it gives up.',
  noJobs: 'No failed jobs',
  noJobsText: 'Everything in the background went through.',
  runAgain: 'Run again',
  jobRuns: (name: string) => `${name} runs again`,
}

export type MailWords = typeof mail
