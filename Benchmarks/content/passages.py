#!/usr/bin/env python3
"""Passages of translated documentation: passages.py PACKAGES OUTPUT

PACKAGES has one folder for each unpacked Debian package (apt-get download NAME; dpkg-deb -x NAME_*.deb PACKAGES/NAME).
OUTPUT gets one file for each language, a passage in a line: half of them whole, half cut at the first word's end behind 40
characters. Left out: what English words outnumber (pages are translated in part), lists of options, lines of names.
"""
import glob, gzip, html, os, random, re, sys

X, O = sys.argv[1:3]
os.makedirs(O, exist_ok=True)
SOURCES={'de':['debian-reference-de','manpages-de'],'fr':['debian-reference-fr','manpages-fr'],'it':['debian-reference-it','developers-reference-it','manpages-it'],'ja':['debian-reference-ja','manpages-ja'],'pt':['debian-reference-pt','manpages-pt-br'],'zh':['debian-reference-zh-cn'],'cs':['aptitude-doc-cs','manpages-cs'],'es':['aptitude-doc-es','manpages-es'],'fi':['aptitude-doc-fi','manpages-fi'],'nl':['aptitude-doc-nl','manpages-nl'],'ru':['aptitude-doc-ru','debian-faq-ru','manpages-ru'],'en':['aptitude-doc-en','developers-reference'],'vi':['maint-guide-vi'],'pl':['manpages-pl'],'ro':['manpages-ro'],'tr':['manpages-tr'],'uk':['manpages-uk'],'hu':['manpages-hu'],'el':['manpages-el'],'da':['manpages-da'],'sv':['manpages-sv']}
script={'ja':r'[\u3040-\u30ff]','zh':r'[\u4e00-\u9fff]','ru':r'[\u0400-\u04ff]','uk':r'[\u0400-\u04ff]','el':r'[\u0370-\u03ff]'}
EN=set('the of is to and for this that with not are be or if by as it from on which can will when an has you use used'.split())
SW={k:set(v.split()) for k,v in {
'de':'der die das und ist nicht ein eine den dem mit für auf von zu wird werden sind auch sie wenn oder im des als kann aus bei nach','fr':'le la les et est une un des du de pour que qui dans pas par sur en ce cette avec sont être ou au aux si vous il','it':'il la le di che è un una per non in con del della dei si i gli sono questo alla nel come da al se o può','pt':'o a os as de que é um uma para não em com do da se dos no na por você ser este esta são ou como',
'es':'el la los las de que es un una para no en con del se por al son este esta como o si su puede','cs':'a je se na v že pro to jsou nebo není s z do k jako by které který o pokud tento ve při','fi':'ja on ei että se tai jos kun voi ovat tämä joka ole kuin sen myös','nl':'de het een en van is niet dat in op te voor met zijn wordt of die aan bij als dit worden kan om u','pl':'i w na z nie się do jest to że o jak lub są dla przez po jeśli ten może od','ro':'și în de la nu este un o pe cu care pentru sunt sau se din că să fi ca','tr':'ve bir bu için ile olarak da de gibi olan ise veya değil kadar daha','hu':'a az és egy nem is hogy van ha vagy ez meg csak lehet','da':'og er det en at i på til af for ikke med der den som de et kan hvis du fra har eller','sv':'och är det en att i på till av för inte med som den de ett kan om du från har eller','vi':'của và là không được có cho các một những để trong này với bạn'}.items()}
def native(lang,t):
    if lang not in SW: return True
    w=re.findall(r"[^\W\d_]+",t.lower()); e=sum(x in EN and x not in SW[lang] for x in w); n=sum(x in SW[lang] and x not in EN for x in w)
    return (n>e or e==0) and not re.search(r'(?i)copyright|free software foundation',t)
def paras(p):
    try: raw=(gzip.open(p).read() if p.endswith('.gz') else open(p,'rb').read()).decode('utf8')
    except Exception: return
    if '.htm' in p:
        raw=re.sub(r'(?is)<(pre|code|tt|script|style|head)\b.*?</\1>',' ',raw)
        for m in re.findall(r'(?is)<p\b[^>]*>(.*?)</p>',raw):
            yield html.unescape(re.sub(r'<[^>]+>','',m))
    else:
        cur=[]
        pre=False
        for l in raw.split('\n'):
            if l.startswith(('.nf','.EX')): pre=True
            if l.startswith(('.fi','.EE')): pre=False
            if l.startswith(("'","." )) or not l.strip() or pre:
                if cur: yield ' '.join(cur)
                cur=[]
            else: cur.append(l)
        if cur: yield ' '.join(cur)
def clean(t):
    t=re.sub(r'\\f\(..|\\f\[[^]]*\]|\\f.|\\s[+-]?\d|\\[&|^/,]|\\:','',t); t=t.replace('\\-','-').replace('\\ ',' ').replace('\\(aq',"'").replace('\\~',' ')
    t=re.sub(r'\\\(..|\\\[[^]]*\]',' ',t)
    return re.sub(r'\s+',' ',t).strip()
for lang,pk in SOURCES.items():
    seen=set(); out=[]
    for k in pk:
        files=[f for f in glob.glob(f'{X}/{k}/**/*',recursive=True) if os.path.isfile(f) and not os.path.islink(f) and (re.search(r'\.html?(\.gz)?$',f) or re.search(r'/man\d\w*/[^/]+\.gz$',f))]
        files.sort(); random.Random(1).shuffle(files)
        for f in files[:400]:
            for t in paras(f):
                t=clean(t)
                if len(t)<40 or t in seen: continue
                if lang in script and len(re.findall(script[lang],t))<0.4*len(re.sub(r'[\W\d]','',t)): continue
                ws=t.split(); plain=[w for w in ws if re.fullmatch(r"[(«»„“”\"'’]*[^\W\d_]+(?:[-'’][^\W\d_]+)*[.,;:!?)«»“”\"'’]*",w)]
                if lang not in('ja','zh') and (len(ws)<7 or len(plain)<0.8*len(ws)): continue
                if t[-1] not in '.!?:。；：' or len(t)<(60 if lang not in('ja','zh') else 40) or re.search(r'(?i)rubin|mackenzie|meyering|info .\(coreutils',t) : continue
                if t.startswith('-') or ' --' in t: continue
                letters=len(re.findall(r'[^\W\d_]',t))
                if not native(lang,t): continue
                if letters<0.7*len(t.replace(' ','')): continue
                seen.add(t); out.append(t)
    random.Random(2).shuffle(out)
    out=out[:2000]
    # half whole, half cut at the word behind 40 characters
    for i in range(0,len(out),2):
        w=out[i]
        if ' ' in w and lang not in('ja','zh'):
            j=w.find(' ',40); out[i]=w[:j] if j>0 else w
        else: out[i]=w[:40]
    open(f'{O}/{lang}.txt','w').write('\n'.join(out)+'\n')
    print(lang,len(out),end=' ')
