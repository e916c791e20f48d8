import { everyScreen } from './every-screen.ts'

everyScreen('TH', { width: 1366, height: 768 })
