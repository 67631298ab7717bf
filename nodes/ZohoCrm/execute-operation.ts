import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { refuseOldN8n } from '../runtime/failures/old-n8n';
import { createItemFiles } from '../runtime/files/item-files';
import { chosenCredential, connectZoho } from '../runtime/zoho/connect-zoho';
import type { RunJournal } from '../runtime/zoho/journal';
import { executeHost } from '../runtime/zoho/zoho-host';
import { runRows } from '../runtime/rows/run-rows';
import { createPlanSeal } from '../runtime/zoho/seal/plan-seal';
import { createMarks } from '../runtime/zoho/mark-rows';
import { openJournal } from '../runtime/zoho/open-journal';
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
	const journal = openJournal(host);
	const mark = createMarks(host);
	const zohoHost = executeHost(host);
	const zoho = await connectZoho(zohoHost);
	const outputs = await runRows<ZohoContext, Params>(host, operation, {
		createContext: async () => ({
			zoho,
			files: createItemFiles(host.helpers),
			seal: createPlanSeal(zohoHost, chosenCredential(zohoHost)),
			goOn: host.continueOnFail(),
			timezone: host.getTimezone(),
			journal: (rows) => journal.forRows(rows.map(mark)),
		}),
	});
	clearWhenDone(journal, outputs);
	return outputs;
}

/** n8n tries again when the node throws or its first item holds an error. */
function clearWhenDone(journal: RunJournal, outputs: INodeExecutionData[][]): void {
	if (outputs[0]?.[0]?.json.error === undefined) journal.clear();
}
