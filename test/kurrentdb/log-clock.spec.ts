import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import { instantOf } from '@spillrom/kernel';
import { logClockHolds } from '../commands/log-clock.js';
import { answers, singleNode, type KurrentdbNode } from './node.js';
import { describeWithNode } from './with-node.js';

describeWithNode('the development clock on KurrentDB', (executable) => {
  const opened: { readonly node: KurrentdbNode; readonly store: KurrentdbEventStore }[] = [];
  afterEach(async () => {
    for (const { node, store } of opened.splice(0)) {
      await store.close();
      await node.remove();
    }
  });

  logClockHolds(async () => {
    const node = await singleNode(executable);
    node.start();
    await answers(node.url);
    const store = await KurrentdbEventStore.to({ url: node.url, clock: () => instantOf(Date.now()) });
    opened.push({ node, store });
    return store;
  });
});
