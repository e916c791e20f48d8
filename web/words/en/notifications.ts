import { slots } from '../slots.ts'

const s = slots('en')

export const notifications = {
  title: 'Notifications',
  bell: (n: number) => (n === 0 ? 'Notifications' : s.plural(n, 'Notifications, # unread', 'Notifications, # unread')),
  region: 'Alerts',
  open: 'Open',
  openOpportunity: 'Open the opportunity',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  markAllRead: 'Mark all as read',
  unread: 'Unread',
  all: 'All',
  nothing: 'Nothing new. Alerts of Big Deals, overdue work and documents to approve come here.',
  moreWaiting: (n: number) => s.plural(n, '# more', '# more'),
  whileAway: (n: number) =>
    s.plural(n, '# new notification while you were away', '# new notifications while you were away'),
  show: 'Show them',
  salesTarget: 'Sales target',
  kinds: {
    bigDeal: 'Big Deal',
    'lead.new': 'New lead',
    'mail.received': 'Mail',
    'mail.held': 'Mail held back',
    'mail.failed': 'Mail not sent',
    assigned: 'Assigned to you',
    unassigned: 'Unassigned',
    overdue: 'Overdue',
    'activity.due': 'Activity due',
    'import.done': 'Import done',
    'rule.broken': 'Rule to mend',
    'document.approval': 'To approve',
    'order.step': 'Order step',
    'quotation.customer': 'Customer’s answer',
    'invoice.overdue': 'Invoice overdue',
  },
}

export type NotificationsWords = typeof notifications
