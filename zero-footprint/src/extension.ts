import { imagesFirst } from './hanging';
import { VIEWPORT_KEYS, type Command } from './keys';
import { OhifViewer } from './ohif';
import { FindingsPanel } from './panel';
import type { Ohif, Publisher } from './services';

const PANEL = 'overread-findings';
const PANEL_ID = '@overread/review.panelModule.findings';

/* OHIF renders a React 18 element; the page's React is not exported, so the one element is made by
   hand and everything below it is a custom element. */
function element(tag: string): unknown {
  return {
    $$typeof: Symbol.for('react.element'),
    type: tag,
    key: null,
    ref: null,
    props: { style: { height: '100%' } },
    _owner: null,
    _store: {},
  };
}

function defineOnce(): void {
  if (customElements.get(PANEL) === undefined) {
    customElements.define(PANEL, FindingsPanel);
  }
}

/** The OHIF extension: one panel, and the commands behind its hotkeys. */
export default {
  id: '@overread/review',
  preRegistration(ohif: Ohif): void {
    FindingsPanel.viewer = new OhifViewer(ohif);
    defineOnce();
  },
  /**
   * The rail is open when a study is: one look, no click. A viewer whose configuration can't name
   * panels (3.12) is given it here. The side bar listens once it is laid out.
   */
  onModeEnter(ohif: Ohif): void {
    imagesFirst(ohif);
    const { panelService, cornerstoneViewportService, viewportGridService } = ohif.servicesManager.services;
    if (!panelService.getPanels('right').some((panel) => panel.id === PANEL_ID)) {
      panelService.addPanels('right', [PANEL_ID]);
    }
    const signs: [Publisher, string][] = [
      [cornerstoneViewportService, 'VIEWPORT_DATA_CHANGED'],
      [viewportGridService, 'VIEWPORTS_READY'],
    ];
    const waiting = signs.flatMap(([service, name]) => {
      const event = service.EVENTS[name];
      return event === undefined ? [] : [service.subscribe(event, () => { open(); })];
    });
    const open = (): void => {
      waiting.forEach((subscription) => {
        subscription.unsubscribe();
      });
      panelService.activatePanel(PANEL_ID, true);
    };
  },
  getPanelModule(): unknown[] {
    return [
      {
        name: 'findings',
        iconName: 'tab-segmentation',
        iconLabel: 'Findings',
        label: 'Findings',
        component: (): unknown => element(PANEL),
      },
    ];
  },
  getCommandsModule(): unknown {
    const definitions = Object.fromEntries(
      [...new Set(Object.values(VIEWPORT_KEYS))].map((command: Command) => [
        `overread-${command}`,
        { commandFn: (): void => void FindingsPanel.active?.run(command) },
      ]),
    );
    return { defaultContext: 'CORNERSTONE', definitions };
  },
};
