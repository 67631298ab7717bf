/** What can be asked of the organization's users, one method a line. */
export { listUsers as list } from './list-users';
