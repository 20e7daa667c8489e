import type { EntryOf } from '../../../vocabulary/reference.js';
import { entry } from './entry.js';

type Row = readonly [code: string, nb: string, nn: string, en: string];

/** Code and meaning of each were compared with that edition; the names are shorter. */
const compared = entry('NCSP and NCMP, edition of 2014', true);

const bought = (specialty: string, ...rows: readonly Row[]): readonly EntryOf<'procedure'>[] =>
  rows.map(([code, nb, nn, en]) => compared(code, [nb, nn, en], { specialty }));

const SURGERY = bought(
  '010',
  ['PHB10', 'Ligatur av vena saphena magna', 'Ligatur av vena saphena magna', 'Great saphenous vein, ligation'],
  ['PHB12', 'Ligatur av vena saphena parva', 'Ligatur av vena saphena parva', 'Small saphenous vein, ligation'],
  ['PHD11', 'Åreknuter, reseksjon i lysken', 'Åreknutar, reseksjon i lysken', 'Varicose veins, resection in the groin'],
  [
    'QBE10',
    'Fjerning av hudlesjon på kroppen',
    'Fjerning av hudlesjon på kroppen',
    'Skin lesion of the trunk, excision',
  ],
);

const BOWEL_SURGERY = bought(
  '030',
  ['JAB30', 'Lyskebrokk med nett', 'Lyskebrokk med nett', 'Inguinal hernia with mesh'],
  ['JAB11', 'Lyskebrokk, laparoskopisk', 'Lyskebrokk, laparoskopisk', 'Inguinal hernia, laparoscopic'],
  ['JAF10', 'Navlebrokk', 'Navlebrokk', 'Umbilical hernia'],
  ['JAF30', 'Navlebrokk med nett', 'Navlebrokk med nett', 'Umbilical hernia with mesh'],
  ['JAD10', 'Arrbrokk', 'Arrbrokk', 'Incisional hernia'],
  ['JAD30', 'Arrbrokk med nett', 'Arrbrokk med nett', 'Incisional hernia with mesh'],
  ['JKA20', 'Fjerning av galleblæren', 'Fjerning av galleblæra', 'Gall bladder, removal'],
  [
    'JKA21',
    'Fjerning av galleblæren, laparoskopisk',
    'Fjerning av galleblæra, laparoskopisk',
    'Gall bladder, laparoscopic removal',
  ],
  ['JHB00', 'Fjerning av hemoroider', 'Fjerning av hemoroidar', 'Haemorrhoidectomy'],
  ['JHD20', 'Spalting av analfistel', 'Kløyving av analfistel', 'Anal fistula, incision'],
  ['JDF11', 'Magesekkbypass, laparoskopisk', 'Magesekkbypass, laparoskopisk', 'Gastric bypass, laparoscopic'],
);

const BONES_AND_JOINTS = bought(
  '050',
  ['NFB40', 'Hofteprotese med sement', 'Hofteprotese med sement', 'Primary total hip, cemented'],
  ['NFB20', 'Hofteprotese uten sement', 'Hofteprotese utan sement', 'Primary total hip, uncemented'],
  ['NFB30', 'Hofteprotese, hybrid', 'Hofteprotese, hybrid', 'Primary total hip, hybrid'],
  ['NGB20', 'Kneprotese uten sement', 'Kneprotese utan sement', 'Primary total knee, uncemented'],
  ['NGB30', 'Kneprotese, hybrid', 'Kneprotese, hybrid', 'Primary total knee, hybrid'],
  ['NGB40', 'Kneprotese med sement', 'Kneprotese med sement', 'Primary total knee, cemented'],
  ['NGD11', 'Meniskreseksjon, artroskopisk', 'Meniskreseksjon, artroskopisk', 'Endoscopic meniscus resection'],
  ['NGD21', 'Feste av menisk, artroskopisk', 'Feste av menisk, artroskopisk', 'Endoscopic meniscus repair'],
  [
    'NGE45',
    'Fremre korsbånd, artroskopisk',
    'Fremre krossband, artroskopisk',
    'Anterior cruciate ligament, endoscopic',
  ],
  ['NGA11', 'Artroskopi av kne', 'Artroskopi av kne', 'Knee arthroscopy'],
  ['NFA11', 'Artroskopi av hofte', 'Artroskopi av hofte', 'Hip arthroscopy'],
  ['NBA11', 'Artroskopi av skulder', 'Artroskopi av skulder', 'Shoulder arthroscopy'],
  ['NBK12', 'Reseksjon av kragebein', 'Reseksjon av kragebein', 'Clavicle, resection'],
  ['NBL49', 'Sutur av sene i skulder', 'Sutur av sene i skulder', 'Shoulder tendon, repair'],
  ['NHK57', 'Retting av mellomfotsbein', 'Retting av mellomfotsbein', 'Metatarsal osteotomy'],
  [
    'NHG46',
    'Avstiving av stortåens grunnledd',
    'Avstiving av grunnleddet i stortåa',
    'Great toe, fusion of the base joint',
  ],
  ['NDM19', 'Fjerning av fascie i hånd', 'Fjerning av fascie i hand', 'Fascia of the hand, excision'],
  ['NDM39', 'Ganglion i hånd eller håndledd', 'Ganglion i hand eller handledd', 'Ganglion of hand or wrist'],
  ['NDM49', 'Spalting av seneskjede i hånd', 'Kløyving av seneskjede i hand', 'Tendon sheath of the hand, release'],
  ['ACC51', 'Dekompresjon av nervus medianus', 'Dekompresjon av nervus medianus', 'Median nerve decompression'],
  ['ACC53', 'Dekompresjon av nervus ulnaris', 'Dekompresjon av nervus ulnaris', 'Ulnar nerve decompression'],
);

const UROLOGY = bought(
  '070',
  ['UKC02', 'Cystoskopi', 'Cystoskopi', 'Cystoscopy'],
  ['UKC05', 'Cystoskopi med biopsi', 'Cystoskopi med biopsi', 'Cystoscopy with biopsy'],
  [
    'KED22',
    'Prostata, transuretral reseksjon',
    'Prostata, transuretral reseksjon',
    'Prostate, transurethral resection',
  ],
  [
    'KCD02',
    'Blæretumor, transuretral reseksjon',
    'Blæretumor, transuretral reseksjon',
    'Bladder tumour, transurethral resection',
  ],
  ['TKE00', 'Nålebiopsi av prostata', 'Nålebiopsi av prostata', 'Prostate, needle biopsy'],
  ['KFD20', 'Vannbrokk', 'Vassbrokk', 'Hydrocele'],
  ['KFD46', 'Sterilisering av mann', 'Sterilisering av mann', 'Vasectomy, both sides'],
  ['KGH10', 'Trang forhud', 'Trong forhud', 'Phimosis'],
  ['KAT00', 'Knusing av nyrestein', 'Knusing av nyrestein', 'Kidney stone, shock wave'],
);

const PLASTIC_SURGERY = bought(
  '090',
  ['HAD30', 'Brystreduksjon', 'Brystreduksjon', 'Breast reduction'],
  ['HAD50', 'Fjerning av brystprotese', 'Fjerning av brystprotese', 'Breast implant, removal'],
  ['HAD60', 'Bytte av brystprotese', 'Byte av brystprotese', 'Breast implant, exchange'],
  ['QBJ30', 'Hudforkle på magen', 'Hudforkle på magen', 'Abdominal skin apron'],
);

const GASTROENTEROLOGY = bought(
  '140',
  ['UJF32', 'Koloskopi', 'Koloskopi', 'Colonoscopy'],
  ['UJF35', 'Koloskopi med biopsi', 'Koloskopi med biopsi', 'Colonoscopy with biopsy'],
  ['UJD02', 'Gastroskopi', 'Gastroskopi', 'Gastroscopy'],
  ['UJD05', 'Gastroskopi med biopsi', 'Gastroskopi med biopsi', 'Gastroscopy with biopsy'],
  ['UJF42', 'Sigmoidoskopi', 'Sigmoidoskopi', 'Sigmoidoscopy'],
  ['UJF45', 'Sigmoidoskopi med biopsi', 'Sigmoidoskopi med biopsi', 'Sigmoidoscopy with biopsy'],
  ['JFA15', 'Polyppfjerning i tykktarmen', 'Polyppfjerning i tjukktarmen', 'Polypectomy of the colon'],
  ['JHB30', 'Strikkligatur av hemoroider', 'Strikkligatur av hemoroidar', 'Haemorrhoids, rubber band ligature'],
);

const GYNAECOLOGY = bought(
  '200',
  ['LCD00', 'Fjerning av livmoren', 'Fjerning av livmora', 'Hysterectomy'],
  ['LCD01', 'Fjerning av livmoren, laparoskopisk', 'Fjerning av livmora, laparoskopisk', 'Hysterectomy, laparoscopic'],
  ['LCD10', 'Fjerning av livmoren, vaginal', 'Fjerning av livmora, vaginal', 'Hysterectomy, vaginal'],
  ['LCA16', 'Behandling av livmorslimhinnen', 'Behandling av livmorslimhinna', 'Endometrial ablation'],
  ['LEF00', 'Fremfall, fremre plastikk', 'Framfall, fremre plastikk', 'Prolapse, anterior repair'],
  ['LEF03', 'Fremfall, bakre plastikk', 'Framfall, bakre plastikk', 'Prolapse, posterior repair'],
  ['LDC03', 'Konisering av livmorhalsen', 'Konisering av livmorhalsen', 'Conisation of the cervix'],
  [
    'LGA11',
    'Sterilisering av kvinne, laparoskopisk',
    'Sterilisering av kvinne, laparoskopisk',
    'Female sterilisation, laparoscopic',
  ],
  ['ULC02', 'Hysteroskopi', 'Hysteroskopi', 'Hysteroscopy'],
);

const SKIN = bought(
  '240',
  ['QAE10', 'Hudlesjon på hode eller hals', 'Hudlesjon på hovud eller hals', 'Skin lesion of head or neck, excision'],
  ['QCE10', 'Hudlesjon på arm', 'Hudlesjon på arm', 'Skin lesion of the arm, excision'],
  ['QDE10', 'Hudlesjon på bein', 'Hudlesjon på bein', 'Skin lesion of the leg, excision'],
  ['QXGX10', 'Lysbehandling av hud', 'Lysbehandling av hud', 'Light treatment of the skin'],
  ['QXGX30', 'Lokal PUVA-behandling', 'Lokal PUVA-behandling', 'Local PUVA treatment'],
);

const NERVES = bought(
  '250',
  ['AAFE00', 'EEG, standard', 'EEG, standard', 'EEG, standard'],
  ['AAFE05', 'EEG etter søvnmangel', 'EEG etter søvnmangel', 'EEG, sleep deprived'],
  ['AAFE80', 'Synsfremkalt respons (VEP)', 'Synsframkalla respons (VEP)', 'Visual evoked potential'],
  ['AXFE00', 'EMG', 'EMG', 'Electromyography'],
  ['ACFE05', 'Sensorisk nevrografi', 'Sensorisk nevrografi', 'Sensory nerve conduction'],
  ['ACFE15', 'Motorisk nevrografi', 'Motorisk nevrografi', 'Motor nerve conduction'],
  ['TAB00', 'Lumbalpunksjon', 'Lumbalpunksjon', 'Lumbar puncture'],
);

const EAR_NOSE_THROAT = bought(
  '290',
  ['DCA20', 'Ventilasjonsrør i trommehinnen', 'Ventilasjonsrøyr i trommehinna', 'Ear tube'],
  ['DCD00', 'Lukking av hull i trommehinnen', 'Lukking av hol i trommehinna', 'Myringoplasty'],
  ['DHB20', 'Nesepolypper', 'Nasepolyppar', 'Nasal polyps'],
  ['DHB45', 'Behandling av nesemusling', 'Behandling av nasemusling', 'Nasal turbinate, ablation'],
  ['DJD20', 'Retting av neseskillevegg', 'Retting av naseskiljevegg', 'Nasal septum, repair'],
  ['DMB20', 'Åpning av bihule, endoskopisk', 'Opning av bihole, endoskopisk', 'Maxillary sinus, endoscopic'],
  ['EMB10', 'Fjerning av mandler', 'Fjerning av mandlar', 'Tonsillectomy'],
  ['EMB15', 'Forminsking av mandler', 'Forminsking av mandlar', 'Tonsillotomy'],
  ['EMB20', 'Fjerning av mandler og polypper', 'Fjerning av mandlar og polyppar', 'Adenotonsillectomy'],
  ['EMB30', 'Fjerning av polypper bak nesen', 'Fjerning av polyppar bak nasen', 'Adenoidectomy'],
  ['ENC40', 'Ganeplastikk', 'Ganeplastikk', 'Uvulopalatopharyngoplasty'],
);

const EYES = bought(
  '300',
  ['CJE20', 'Grå stær med kunstig linse', 'Grå stær med kunstig linse', 'Cataract, phaco with posterior chamber lens'],
  ['CJB10', 'Etterstær, laser', 'Etterstær, laser', 'After-cataract, laser'],
  ['CKD05', 'Injeksjon i glasslegemet', 'Injeksjon i glaslekamen', 'Intravitreal injection'],
  ['CKD65', 'Vitrektomi', 'Vitrektomi', 'Vitrectomy'],
  ['CKC12', 'Laserbehandling av netthinnen', 'Laserbehandling av netthinna', 'Retina, laser treatment'],
  ['CHD00', 'Grønn stær, laser', 'Grøn stær, laser', 'Glaucoma, laser trabeculoplasty'],
  ['CHD10', 'Grønn stær, trabekulektomi', 'Grøn stær, trabekulektomi', 'Glaucoma, trabeculectomy'],
  ['CBB10', 'Løs hud i øyelokk', 'Laus hud i augelok', 'Loose skin of the eyelid'],
  ['CBJ30', 'Hengende øyelokk', 'Hengande augelok', 'Drooping eyelid'],
);

const IMAGES: readonly EntryOf<'procedure'>[] = [
  entry('NCRP, compared with no edition', false)('SNG0AG', ['MR av kne', 'MR av kne', 'MRI of the knee'], {
    specialty: '852',
  }),
];

/** The procedures that are bought, not all of the list. */
export const PROCEDURES: readonly EntryOf<'procedure'>[] = [
  ...SURGERY,
  ...BOWEL_SURGERY,
  ...BONES_AND_JOINTS,
  ...UROLOGY,
  ...PLASTIC_SURGERY,
  ...GASTROENTEROLOGY,
  ...GYNAECOLOGY,
  ...SKIN,
  ...NERVES,
  ...EAR_NOSE_THROAT,
  ...EYES,
  ...IMAGES,
];
