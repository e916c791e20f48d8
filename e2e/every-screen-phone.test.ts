import { everyScreen } from './every-screen.ts'

everyScreen('VN', { width: 360, height: 740, dark: true })
