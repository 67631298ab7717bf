import { ApiFailure } from './wire/api-failure.ts';

export interface StandInModel {
	id: string;
	/** Whether `reasoning` and effort are understood. */
	reasoning: boolean;
	decisions: boolean;
}

/** What really answers, whatever name was asked for. */
export const rulesModel = 'stand-in-rules-1';

/**
 * Names a workflow may ask for. Real names are taken so that a workflow runs unchanged; the answer's
 * own `model` says that rules wrote it. Names: types of the openai package 7.55.0.
 */
export const models: StandInModel[] = [
	{ id: rulesModel, reasoning: true, decisions: true },
	{ id: 'stand-in-plain-1', reasoning: false, decisions: false },
	{ id: 'gpt-6-luna', reasoning: true, decisions: true },
	{ id: 'gpt-6-sol', reasoning: true, decisions: false },
	{ id: 'gpt-6-astra', reasoning: true, decisions: false },
	{ id: 'gpt-6.1-terra', reasoning: true, decisions: false },
	{ id: 'gpt-6.1-sol', reasoning: true, decisions: false },
];

/** The model asked for; 404 `model_not_found` for any other name. */
export function findModel(id: string): StandInModel {
	const model = models.find((entry) => entry.id === id);
	if (model === undefined) {
		throw new ApiFailure(
			404,
			`The model '${id.slice(0, 80)}' does not exist or you do not have access to it.`,
			{ code: 'model_not_found' },
		);
	}
	return model;
}
