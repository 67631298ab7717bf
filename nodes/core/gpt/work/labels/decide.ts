import { readDecisionsReply, toDecisionsBody } from '../../model/decisions-call';
import { refuseFailed } from '../../model/failed-inside';
import { ModelFailure } from '../../model/model';
import { classifyInstructions } from '../../task/prompt';
import type { ClassifyTask } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { fenceWithNonce, type Asking } from '../ask';
import { stoppedBy } from '../ledger';
import { lacksDecisions, modelMemory } from '../server-memory';
import { judgeOne, judgeSeveral, type Judged } from './judge';

/** Asks the decisions endpoint; undefined when the server cannot, which is noted. */
export async function decide(
	asking: Asking,
	task: ClassifyTask,
	document: TextDocument,
): Promise<Judged | { refused: true } | undefined> {
	const { ports, settings, ledger } = asking;
	const input = fenceWithNonce(document.text, ports.nonce, task.about);
	const instructions = classifyInstructions(task, settings);
	const body = toDecisionsBody(task, { model: settings.model, instructions, input });
	try {
		const reply = await ports.scheduler.run(async () =>
			refuseFailed(await ports.server.decisions(body, settings.timeoutMs)),
		);
		if (reply.requestId) ledger.requestIds.push(reply.requestId);
		const { ranking, usage, model } = readDecisionsReply(reply.body, task);
		ledger.calls.push({ usage, engine: 'decisions' });
		ledger.prompt ||= instructions;
		ledger.model = model || settings.model;
		ledger.engine = 'decisions';
		if (!ranking) return { refused: true };
		return task.multiple ? judgeSeveral(task, ranking) : judgeOne(task, ranking);
	} catch (cause) {
		const cannot =
			cause instanceof ModelFailure &&
			(cause.kind === 'unreadable' || [400, 404, 405, 422, 501].includes(cause.status));
		if (!cannot || task.engine === 'decisions') throw stoppedBy(cause, settings.model, ledger);
		if (lacksDecisions(cause)) modelMemory(ports.memory, settings).noDecisions = true;
		return undefined;
	}
}
