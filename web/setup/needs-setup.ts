import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'

/** True while the installation has no workspace yet. */
export async function needsSetup(): Promise<boolean> {
  try {
    return !(await api.get<{ done: boolean }>('/setup')).done
  } catch (thrown) {
    if (isRefusal(thrown)) return false
    throw thrown
  }
}
