// Unicode's decompositions, compositions and combining classes.
#include <utf8proc.h>
