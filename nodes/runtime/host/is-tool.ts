import type { INode } from 'n8n-workflow';

/** Whether an agent runs the node: n8n makes the tool of a node a type of its own. */
export const isTool = ({ type }: Pick<INode, 'type'>): boolean => type.endsWith('Tool');
