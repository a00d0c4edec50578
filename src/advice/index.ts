export { type Advice, adviceOfProposal, lockAdviceOf } from './store.ts';
