import { classify } from './actions/classify.operation';
import { extract } from './actions/extract.operation';
import { summarize } from './actions/summarize.operation';
import type { GptOperation } from './operation';

/** Every operation of this node by the value of the parameter `operation`. */
export const operations: Record<string, GptOperation> = {
	classify,
	extract,
	summarize,
};
