/** Name in the menu, then the operations, one a line. */
export const name = 'Record';
export { applyPlan } from './apply-plan.operation';
export { count } from './count.operation';
export { create } from './create.operation';
export { findCustomer } from './find-customer.operation';
export { findOrCreate } from './find-or-create.operation';
export { get } from './get.operation';
export { getMany } from './get-many.operation';
export { remove } from './delete.operation';
export { search } from './search.operation';
export { update } from './update.operation';
export { upsert } from './upsert.operation';
