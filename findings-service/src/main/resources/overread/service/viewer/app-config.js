/* The viewer on the reading service's own origin: its archive, its findings rail. */
const dataSource = {
  namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
  sourceName: 'overread',
  configuration: {
    friendlyName: 'Overread',
    name: 'overread',
    wadoUriRoot: '/dicom-web',
    qidoRoot: '/dicom-web',
    wadoRoot: '/dicom-web',
    qidoSupportsIncludeField: true,
    imageRendering: 'wadors',
    thumbnailRendering: 'wadors',
    enableStudyLazyLoad: true,
    supportsFuzzyMatching: false,
    supportsWildcard: true,
    /* A frame alone, for in a multipart body the viewer looks for the boundary byte by byte; and taken
       when it is whole, for of a body without parts the viewer would show what has come so far. */
    stackRetrieveOptions: { $set: { retrieveOptions: { single: { streaming: false } } } },
    acceptHeader: [
      'application/octet-stream; transfer-syntax=*',
      'multipart/related; type=application/octet-stream; transfer-syntax=*',
    ],
    bulkDataURI: { enabled: true },
  },
};

window.config = {
  routerBasename: '/viewer',
  extensions: ['/viewer/overread/overread-review.mjs'],
  modes: [],
  showStudyList: true,
  maxNumberOfWebWorkers: 2,
  disableConfirmationPrompts: true,
  investigationalUseDialog: { option: 'never' },
  customizationService: {
    global: {
      'ohif.tours': { $set: [] },
      'ohif.hotkeyBindings': {
        $push: [
          { commandName: 'overread-next', label: 'Next finding', keys: ['j'] },
          { commandName: 'overread-previous', label: 'Previous finding', keys: ['k'] },
          { commandName: 'overread-accept', label: 'Accept finding', keys: ['shift+a'] },
          { commandName: 'overread-reject', label: 'Reject finding', keys: ['shift+r'] },
          { commandName: 'overread-modify', label: 'Modify finding', keys: ['m'] },
          { commandName: 'overread-add', label: 'Add my finding', keys: ['shift+n'] },
          { commandName: 'overread-escalate', label: 'Escalate finding', keys: ['shift+e'] },
          { commandName: 'overread-undo', label: 'Undo verdict', keys: ['shift+z'] },
          { commandName: 'overread-toggle-ai', label: 'Hide or show marks', keys: ['g'] },
          { commandName: 'overread-declaration', label: 'Declaration', keys: ['d'] },
          { commandName: 'overread-next-tab', label: 'Next tab of the rail', keys: ['f'] },
        ],
      },
    },
    mode: { '*': { rightPanels: { $splice: [[0, 0, '@overread/review.panelModule.findings']] } } },
  },
  defaultDataSourceName: 'overread',
  dataSources: [dataSource],
};
