import { given } from '../../../kernel/given';
import type { Json } from '../../../kernel/json';
import { labelAnswer, labelsAnswer } from '../../task/answer';
import { readJsonObject } from '../../task/json-in-text';
import { ask, fenceWithNonce, type Asking } from '../ask';
import { refuseFailed } from '../../model/failed-inside';
import { readDecisionsReply, toDecisionsBody } from '../../model/decisions-call';
import type { TextDocument } from '../../text/document';
import { failGpt } from '../../words/error-catalog';
import { createEvidenceFinder } from '../../proof/evidence';
import { stoppedBy } from '../ledger';
import { labelOdds } from '../../model/label-odds';
import { checkLabel } from './check-label';
import { judgeOne, judgeSeveral, judgeWritten, type Judged } from './judge';
import { proveReason } from './prove-reason';
import { lacksDecisions, modelMemory } from '../server-memory';
import { hasShown, leaveOut } from '../shown-files';
import { ModelFailure } from '../../model/model';
import { classifyInstructions, repairInstructions } from '../../task/prompt';
import type { AnsweredField } from '../../task/result';
import { allCategories, classifySchema } from '../../task/schema';
import type { ClassifyTask } from '../../task/task';
import { expectedTokens, limits } from '../../words/limits';

/** The fields of an answer, or that the model refused to give one. */
export type Answered = { fields: Record<string, AnsweredField> } | { refused: true };

/**
 * Puts a document into one category, or several. Confidence comes from the decisions endpoint or
 * the answer's token probabilities, never from the model's own word.
 */
export async function classify(
	asking: Asking,
	task: ClassifyTask,
	document: TextDocument,
): Promise<Answered> {
	const { ports, settings, ledger } = asking;
	const shown = hasShown(document);
	// Decisions read text alone.
	if (shown && task.engine === 'decisions') {
		leaveOut(
			{ text: document.text, shown: document.shown ?? [] },
			'decisions read text alone',
			ledger,
		);
		return await classify(asking, task, { ...document, shown: [] });
	}
	const tooMany = !task.multiple && allCategories(task).length > limits.decisionChoices;
	const isWritten = task.engine === 'structured' || task.reasoned === true;
	const tryDecisions =
		!isWritten && !shown && !modelMemory(ports.memory, settings).noDecisions && !tooMany;
	const decided = tryDecisions ? await decide(asking, task, document) : undefined;
	if (!decided && !isWritten) ledger.degraded.add('decisions');
	const judged = decided ?? (await choose(asking, task, document));
	if ('refused' in judged) return judged;

	const evidence = judged.quote ? createEvidenceFinder(document)(judged.quote) : null;
	const isNone = judged.names.length === 1 && judged.names[0] === task.noneName;
	const unproven =
		judged.source === 'decisions'
			? undefined
			: checkLabel({ quote: judged.quote, evidence, isNone }, document.text, ledger.shown);
	const issues = unproven ? [...judged.issues, unproven] : judged.issues;
	const value: Json = task.multiple ? judged.names : (judged.names[0] ?? task.noneName);
	const field: AnsweredField = {
		value,
		raw: value,
		status: issues.length > 0 ? 'review' : 'accepted',
		confidence: judged.confidence,
		confidenceSource: judged.source,
		evidence,
		issues,
		...given({ runnerUp: judged.runnerUp }),
	};
	const reason =
		task.reasoned === true && !isNone
			? { reason: proveReason(asking, { reason: judged.reason, evidence }, document) }
			: {};
	return { fields: { [task.multiple ? 'labels' : 'label']: field, ...reason } };
}

/** Asks the decisions endpoint; undefined when the server cannot, which is noted. */
async function decide(
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

/** Asks for a strict answer, once more when it names no category; then with its tokens' odds. */
async function choose(
	asking: Asking,
	task: ClassifyTask,
	document: TextDocument,
): Promise<Judged | { refused: true }> {
	const { settings } = asking;
	const known = new Set(allCategories(task).map((category) => category.name));
	const schema = classifySchema(task);
	const instructions = classifyInstructions(task, { ...settings, shown: hasShown(document) });
	const path = task.multiple ? 'labels' : 'label';
	for (let tries = 0; tries < limits.formTries; tries += 1) {
		const asked = await ask(asking, {
			schema,
			instructions: tries === 0 ? instructions : repairInstructions(instructions, [path]),
			text: document.text,
			about: task.about,
			shown: document.shown,
			expectedTokens: expectedTokens.classify,
			logprobs: settings.effort === 'none' && !task.multiple,
		});
		if (asked.refused) return { refused: true };
		const json = readJsonObject(asked.text);
		const one = labelAnswer.safeParse(json).data;
		const several = labelsAnswer.safeParse(json).data;
		const names = task.multiple ? several?.labels : one && [one.label];
		if (!names || names.some((name) => !known.has(name))) continue;
		const odds =
			one && labelOdds({ text: asked.text, tokens: asked.logprobs }, one.label, [...known]);
		const said = task.multiple ? several : one;
		const quote = said?.quote ?? null;
		return {
			...judgeWritten(task, { names, quote }, task.multiple ? undefined : odds),
			...given({ reason: said?.reason }),
		};
	}
	throw failGpt('OUTPUT_INVALID', { model: settings.model });
}
