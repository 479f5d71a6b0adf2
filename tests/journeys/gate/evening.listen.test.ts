import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../../../src/gate-server/testkit/demoPeople.js';
import { createHttpBrowser } from '../../gate-server/createHttpBrowser.js';
import { sendApplication } from '../../gate-server/sendApplication.js';
import { describeWith, screenReaderPackages } from '../../listen/session/findMissing.js';
import { type Session, startSession } from '../../listen/startListening.js';
import { until } from '../browsers/ViewerPage.js';
import { accept } from './decide.js';
import { hearTheatre, type HeardVisitor } from './hearTheatre.js';
import { openTheatre, type OpenTheatre } from './openTheatre.js';
import { plantScript } from './plantScript.js';
import { watchToTheEnd } from './watchToTheEnd.js';

const verified = '认证通过。所有影片现在都可以免费观看。';

/** The theatre with nothing but what it comes with, and a viewer who has a keyboard and hears. */
describeWith([...screenReaderPackages, 'chromium'], '在剧场的一晚，用键盘，用 Orca 听', () => {
  let theatre: OpenTheatre;
  let session: Session;
  beforeAll(async () => {
    theatre = await openTheatre();
    session = await startSession({ language: 'zh_CN' });
  });
  afterAll(async () => {
    await session.close();
    await theatre.close();
  });

  const enter = async () => {
    const ready = '[data-part="card-link"]';
    return hearTheatre(await session.open({ url: `${theatre.url}/?lang=zh-CN`, ready }));
  };
  /** From the door to the question before sending, as it is listened to elsewhere. */
  const hurryToSend = (visitor: HeardVisitor, { name, certificate }: { name: string; certificate: string }) =>
    visitor.hurry(
      '认证',
      { tick: '我同意用这份敏感信息来核查' },
      '继续',
      { tick: '残疾人证' },
      '继续',
      { field: '姓名', text: name },
      { field: '残疾人证号', text: certificate },
    );

  test('没有通过，听到原因和下一步；申诉，由另一个人决定，影片打开', async () => {
    const visitor = await enter();
    await visitor.press('渡灯', /^渡灯 标题 水平 2/);
    expect(await visitor.findFaults()).toEqual([]);
    await visitor.go(
      '认证',
      '区域 《渡灯》的观看',
      '认证 按钮.',
      '本片供视障人士免费观看。先认证一次，约 3 分钟，不用拍照。',
    );
    await hurryToSend(visitor, demoPeople.expired);
    await visitor.hearOnce(
      '对，提交',
      '您的证件已过期。换证以后再来认证。认证没有通过。您可以申诉，或换一种方式。',
    );
    expect(await visitor.findFaults()).toEqual([]);
    await visitor.press(
      '申诉',
      '窗体',
      '哪里需要再看一次？ 输入 必需.',
      '用您自己的话说。由另一位工作人员决定。',
    );
    await visitor.press(
      '提交申诉',
      '哪里需要再看一次？ 输入 必需.',
      '无效条目.',
      '请说几句，哪里需要再看一次。 用您自己的话说。由另一位工作人员决定。',
    );
    await visitor.type('上周已经换证。');
    await visitor.press('提交申诉', /^已申诉/, '申诉已提交。另一位工作人员会在 5 个工作日内复核。');

    const [, link] = /reviewer: (\S+)/.exec(theatre.said.join('\n')) ?? [];
    const reviewer = await theatre.enter();
    await visitor.hear(async () => {
      await reviewer.page.goto(link!.replace('/staff', '/staff?lang=en'));
      await reviewer.untilShown('Objection:');
      expect(await reviewer.findFaults()).toEqual([]);
      await accept(reviewer, demoPeople.expired.certificate);
    }, verified);
    await visitor.hearOnce('去看影片', '影片已打开。');
    await until(visitor.listener, 'the player is there', () => document.querySelector('video') !== null);
  });

  test('认证、听讲述看到结尾；退出，用通行密钥回来；删除信息，证件又能用', async () => {
    const visitor = await enter();
    const { listener } = visitor;
    await listener.addFingerprint();
    await visitor.hurry('渡灯');
    await hurryToSend(visitor, demoPeople.succeeds);
    await visitor.hearOnce('对，提交', verified);
    await visitor.hearOnce('去看影片', '影片已打开。');
    await visitor.press('跳到影片', '正在离开区域。', '区域 收听', '收听 标题 水平 3.', '收听.');
    await watchToTheEnd(visitor, {
      description: '口述影像',
      forward: '前进 10 秒',
      nearTheEnd: '1 分 44 秒',
      ended: '影片结束',
    });

    await visitor.follow('我的信息', '[data-part="session-list"] li');
    expect(await visitor.findFaults()).toEqual([]);
    await visitor.press('在这台设备上设通行密钥', '通行密钥已设好。');
    await visitor.press('在这里退出', '您已退出登录。');
    await visitor.follow('影片', '[data-part="card-link"]');
    await visitor.hurry('渡灯');
    await visitor.go(
      '用通行密钥登录',
      '用通行密钥登录 按钮.',
      '用这台设备的指纹或密码，或者安全密钥。不用记口令。',
    );
    const back = await listener.press('Return', { first: 5, quiet: 0.5, until: '影片已打开。', longest: 12 });
    expect(back.filter((one) => one === '影片已打开。')).toEqual(['影片已打开。']);

    await visitor.follow('我的信息', '[data-part="delete-button"]');
    await visitor.press('删除我的信息', /^要删除所有关于您的内容吗？会退出登录/, '可点击对象.');
    await visitor.press('是，全部删除', /^您的信息已删除。/);
    const { name, certificate } = demoPeople.succeeds;
    expect(await visitor.findTraces(certificate, name)).toEqual([]);
    const another = createHttpBrowser(theatre.url);
    const again = await sendApplication(another, 'registry', { name, number: certificate });
    expect((await another.settle(again)).state).toBe('verified');
    expect(theatre.trouble).toEqual([]);
  });

  test('attack 38: a script that got into the page is not run, and would find no token to take', async () => {
    const visitor = await theatre.enter();
    await visitor.page.goto(`${theatre.url}/?lang=en`);
    await visitor.untilShown('Verify first, film');
    // A piece of it can be heard before anything is proved.
    const sample = visitor.page.waitForResponse(/\/gate\/v1\/samples\/lantern-ferry\.m4a$/);
    await visitor.press('Sample of The Lantern Ferry');
    expect((await sample).status()).toBeLessThan(300);
    await visitor.press('The Lantern Ferry');
    await visitor.verify(demoPeople.lowVision);
    await visitor.untilShown('You are verified. All films are now free for you.');
    await plantScript(visitor);
    // Who goes back to the titles reads there what holds now: nothing has been loaded anew.
    await visitor.press('All titles');
    await visitor.untilShown('Open to you, film');
  });
});
