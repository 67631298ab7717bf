import type { Operation } from '../runtime/rows/operation';
import type { TaskParams } from './answer-rows';

/** One operation of this node: its panel, and the task that is read of it. All are answered alike. */
export type GptOperation = Pick<Operation<unknown, TaskParams>, 'properties' | 'read'>;
