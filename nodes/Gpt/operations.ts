import type { TaskParams } from './answer-rows';
import { classify } from './actions/classify.operation';
import { extract } from './actions/extract.operation';
import { summarize } from './actions/summarize.operation';
import type { GptOperation } from './gpt-context';

/** Every operation of this node by the value of the parameter `operation`. */
export const operations: Record<string, GptOperation<TaskParams>> = {
	classify,
	extract,
	summarize,
};
