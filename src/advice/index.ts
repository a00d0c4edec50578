export { type Advice, adviceList, adviceOfProposal, lockAdviceOf } from './store.ts';
