import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isCanceled } from '../runtime/failures/is-canceled';
import { refuseOldN8n } from '../runtime/failures/old-n8n';
import { toStopped } from '../runtime/failures/to-stopped';
import { createItemFiles } from '../runtime/files/item-files';
import { readExecution } from '../runtime/host/execution';
import { chosenCredential, connectZoho } from '../runtime/zoho/connect-zoho';
import type { RunJournal } from '../runtime/zoho/journal';
import { executeHost } from '../runtime/zoho/zoho-host';
import { runRows } from '../runtime/rows/run-rows';
import { createPlanSeal } from '../runtime/zoho/seal/plan-seal';
import { createMarks } from '../runtime/zoho/mark-rows';
import { openJournal, openMarks } from '../runtime/zoho/open-journal';
import type { RunMarks } from '../runtime/zoho/marks/run-marks';
import { onceNames } from './fields/once-options';
import { secondTryNames } from './fields/second-try-options';
import type { ZohoOperation } from './operation';
import type { ZohoContext } from './zoho-context';

/** Runs one operation over the node's items, with what an earlier try of the same run left behind. */
export async function executeOperation<Params>(
	host: IExecuteFunctions,
	operation: ZohoOperation<Params>,
): Promise<INodeExecutionData[][]> {
	// Before any helper is used that an older n8n lacks.
	const tooOld = refuseOldN8n();
	if (tooOld) throw tooOld;
	const marks = openMarks(host);
	const journal = openJournal(host, marks);
	const mark = createMarks(host, ['output', ...secondTryNames, ...onceNames]);
	const zohoHost = executeHost(host);
	const zoho = await connectZoho(zohoHost);
	const running = runRows<ZohoContext, Params>(host, operation, {
		createContext: async () => ({
			zoho,
			files: createItemFiles(host.helpers),
			seal: createPlanSeal(zohoHost, chosenCredential(zohoHost)),
			goOn: host.continueOnFail(),
			execution: readExecution(host),
			timezone: host.getTimezone(),
			journal: (rows) => journal.forRows(rows.map(mark)),
		}),
	});
	const outputs = await running.catch((cause: unknown) => {
		const standing = journal.standing();
		const isSent = Object.values(standing).some((count) => count > 0);
		if (!isCanceled(cause) || !isSent) return Promise.reject(cause);
		throw toStopped(host.getNode(), { ...standing, rows: host.getInputData().length });
	});
	await clearWhenDone(host, { outputs, journal, marks });
	return outputs;
}

/**
 * n8n tries again when the node throws or its first item holds an error: what is known of the rows
 * stays for that. The marks stay with it, since a second try may be stopped in turn.
 */
async function clearWhenDone(
	host: IExecuteFunctions,
	at: { outputs: INodeExecutionData[][]; journal: RunJournal; marks: RunMarks },
): Promise<void> {
	const isFailure = at.outputs[0]?.[0]?.json.error !== undefined;
	const unknown = at.journal.unknownKeys();
	if (!isFailure) at.journal.clear();
	if (!isFailure || !host.getNode().retryOnFail) await at.marks.clear(unknown);
}
