import type { RecordDeps } from '../modules/record-deps';
import { lateCommitMs } from '../words/limits';

/** Waits until what another execution may have sent just now is in Zoho CRM, or will not come any more. */
export async function waitForOthers({ clock }: RecordDeps): Promise<void> {
	await clock.sleep(lateCommitMs);
}
